import { commandRoute } from '@/lib/server/route';
import { correctVisit } from '@/lib/visits/commands/correct-visit';

export const POST = commandRoute(correctVisit);
