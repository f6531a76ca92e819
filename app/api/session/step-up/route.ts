import { stepUp } from '@/lib/staff/commands/step-up';
import { commandRoute } from '@/lib/server/route';

/** Proves anew who is at the desk, for five minutes. */
export const POST = commandRoute(stepUp);
