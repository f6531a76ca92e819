import { beginSecondFactor } from '@/lib/staff/commands/second-factor';
import { commandRoute } from '@/lib/server/route';

/** Makes a secret for an authenticator app. */
export const POST = commandRoute(beginSecondFactor);
