import { commandRoute } from '@/lib/server/route';
import { cancelTransfer } from '@/lib/transfers/commands/cancel-transfer';

export const POST = commandRoute(cancelTransfer);
