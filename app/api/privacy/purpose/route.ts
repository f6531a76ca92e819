import { statePurpose } from '@/lib/privacy/commands/state-purpose';
import { commandRoute } from '@/lib/server/route';

export const POST = commandRoute(statePurpose);
