import { commandRoute } from '@/lib/server/route';
import { assignComplaint } from '@/lib/complaints/commands/assign-complaint';

export const POST = commandRoute(assignComplaint);
