import { commandRoute } from '@/lib/server/route';
import { closeVisit } from '@/lib/visits/commands/close-visit';

export const POST = commandRoute(closeVisit);
