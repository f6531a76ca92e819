import { queryRoute } from '@/lib/server/route';
import { getPerson } from '@/lib/staff/queries/get-person';

export const POST = queryRoute(getPerson);
