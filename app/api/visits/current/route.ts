import { queryRoute } from '@/lib/server/route';
import { currentVisit } from '@/lib/visits/queries/current-visit';

export const POST = queryRoute(currentVisit);
