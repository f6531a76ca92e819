import { commandRoute } from '@/lib/server/route';
import { unlinkComplaints } from '@/lib/complaints/commands/link-complaints';

export const POST = commandRoute(unlinkComplaints);
