import { queryRoute } from '@/lib/server/route';
import { getTransfer } from '@/lib/transfers/queries/get-transfer';

export const POST = queryRoute(getTransfer);
