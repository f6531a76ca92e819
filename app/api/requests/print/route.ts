import { printRequests } from '@/lib/requests/queries/print-requests';
import { queryRoute } from '@/lib/server/route';

export const POST = queryRoute(printRequests);
