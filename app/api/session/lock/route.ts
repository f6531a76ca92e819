import { commandRoute } from '@/lib/server/route';
import { lockSession } from '@/lib/sessions/commands/lock-session';

export const POST = commandRoute(lockSession);
