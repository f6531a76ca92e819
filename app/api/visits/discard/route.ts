import { commandRoute } from '@/lib/server/route';
import { discardVisit } from '@/lib/visits/commands/discard-visit';

export const POST = commandRoute(discardVisit);
