import { commandRoute } from '@/lib/server/route';
import { endAllSessions } from '@/lib/sessions/commands/end-sessions';

export const POST = commandRoute(endAllSessions);
