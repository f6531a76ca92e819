import { commandRoute } from '@/lib/server/route';
import { escalateComplaint } from '@/lib/complaints/commands/escalate-complaint';

export const POST = commandRoute(escalateComplaint);
