import { commandRoute } from '@/lib/server/route';
import { requestTransfer } from '@/lib/transfers/commands/request-transfer';

export const POST = commandRoute(requestTransfer);
