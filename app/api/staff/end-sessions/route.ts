import { commandRoute } from '@/lib/server/route';
import { endSessions } from '@/lib/staff/commands/end-sessions';

export const POST = commandRoute(endSessions);
