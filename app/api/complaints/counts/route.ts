import { queryRoute } from '@/lib/server/route';
import { countComplaints } from '@/lib/complaints/queries/count-complaints';

export const POST = queryRoute(countComplaints);
