import { turnOffSecondFactor } from '@/lib/staff/commands/second-factor';
import { commandRoute } from '@/lib/server/route';

/** Switches the own second factor off. */
export const POST = commandRoute(turnOffSecondFactor);
