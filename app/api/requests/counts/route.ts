import { queryRoute } from '@/lib/server/route';
import { countRequests } from '@/lib/requests/queries/count-requests';

export const POST = queryRoute(countRequests);
