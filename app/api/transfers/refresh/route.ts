import { queryRoute } from '@/lib/server/route';
import { refreshTransfers } from '@/lib/transfers/queries/refresh-transfers';

export const POST = queryRoute(refreshTransfers);
