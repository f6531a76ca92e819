import { commandRoute } from '@/lib/server/route';
import { reopenComplaint } from '@/lib/complaints/commands/reopen-complaint';

export const POST = commandRoute(reopenComplaint);
