import { confirmSecondFactor } from '@/lib/staff/commands/second-factor';
import { commandRoute } from '@/lib/server/route';

/** Confirms it by its first code. */
export const POST = commandRoute(confirmSecondFactor);
