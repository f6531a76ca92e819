import { queryRoute } from '@/lib/server/route';
import { listTransfers } from '@/lib/transfers/queries/list-transfers';

export const POST = queryRoute(listTransfers);
