import { queryRoute } from '@/lib/server/route';
import { refreshRequests } from '@/lib/requests/queries/refresh-requests';

export const POST = queryRoute(refreshRequests);
