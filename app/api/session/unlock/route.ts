import { commandRoute } from '@/lib/server/route';
import { unlockSession } from '@/lib/sessions/commands/unlock-session';

export const POST = commandRoute(unlockSession, { whenLocked: true });
