import { queryRoute } from '@/lib/server/route';
import { readRecap } from '@/lib/complaints/queries/read-recap';

export const POST = queryRoute(readRecap);
