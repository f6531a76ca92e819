import { printComplaints } from '@/lib/complaints/queries/print-complaints';
import { queryRoute } from '@/lib/server/route';

export const POST = queryRoute(printComplaints);
