import { queryRoute } from '@/lib/server/route';
import { getVisit } from '@/lib/visits/queries/get-visit';

export const POST = queryRoute(getVisit);
