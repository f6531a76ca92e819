import { commandRoute } from '@/lib/server/route';
import { resubmitTransfer } from '@/lib/transfers/commands/resubmit-transfer';

export const POST = commandRoute(resubmitTransfer);
