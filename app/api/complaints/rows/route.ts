import { queryRoute } from '@/lib/server/route';
import { listComplaints } from '@/lib/complaints/queries/list-complaints';

export const POST = queryRoute(listComplaints);
