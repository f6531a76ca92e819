import { renewRecoveryCodes } from '@/lib/staff/commands/second-factor';
import { commandRoute } from '@/lib/server/route';

/** New recovery codes. */
export const POST = commandRoute(renewRecoveryCodes);
