import { commandRoute } from '@/lib/server/route';
import { importComplaints } from '@/lib/complaints/commands/import-complaints';

export const POST = commandRoute(importComplaints);
