import { commandRoute } from '@/lib/server/route';
import { endSession } from '@/lib/sessions/commands/end-sessions';

export const POST = commandRoute(endSession);
