import { commandRoute } from '@/lib/server/route';
import { returnTransfer } from '@/lib/transfers/commands/return-transfer';

export const POST = commandRoute(returnTransfer);
