import { commandRoute } from '@/lib/server/route';
import { assignComplaints } from '@/lib/complaints/commands/assign-complaints';

export const POST = commandRoute(assignComplaints);
