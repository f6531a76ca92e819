import { commandRoute } from '@/lib/server/route';
import { openVisit } from '@/lib/visits/commands/open-visit';

export const POST = commandRoute(openVisit);
