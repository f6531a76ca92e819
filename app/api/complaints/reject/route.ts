import { commandRoute } from '@/lib/server/route';
import { rejectComplaint } from '@/lib/complaints/commands/reject-complaint';

export const POST = commandRoute(rejectComplaint);
