import { queryRoute } from '@/lib/server/route';
import { countTransfers } from '@/lib/transfers/queries/count-transfers';

export const POST = queryRoute(countTransfers);
