import { queryRoute } from '@/lib/server/route';
import { listRequests } from '@/lib/requests/queries/list-requests';

export const POST = queryRoute(listRequests);
