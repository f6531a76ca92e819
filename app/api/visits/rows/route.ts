import { queryRoute } from '@/lib/server/route';
import { listVisits } from '@/lib/visits/queries/list-visits';

export const POST = queryRoute(listVisits);
