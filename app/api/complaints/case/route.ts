import { queryRoute } from '@/lib/server/route';
import { getComplaint } from '@/lib/complaints/queries/get-complaint';

export const POST = queryRoute(getComplaint);
