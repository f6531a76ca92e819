import { printTransfers } from '@/lib/transfers/queries/print-transfers';
import { queryRoute } from '@/lib/server/route';

export const POST = queryRoute(printTransfers);
