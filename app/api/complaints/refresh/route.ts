import { queryRoute } from '@/lib/server/route';
import { refreshComplaints } from '@/lib/complaints/queries/refresh-complaints';

export const POST = queryRoute(refreshComplaints);
