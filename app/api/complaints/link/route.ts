import { commandRoute } from '@/lib/server/route';
import { linkComplaints } from '@/lib/complaints/commands/link-complaints';

export const POST = commandRoute(linkComplaints);
