import { commandRoute } from '@/lib/server/route';
import { endOtherSessions } from '@/lib/sessions/commands/end-sessions';

export const POST = commandRoute(endOtherSessions);
