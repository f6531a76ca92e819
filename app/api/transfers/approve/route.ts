import { commandRoute } from '@/lib/server/route';
import { approveTransfer } from '@/lib/transfers/commands/approve-transfer';

export const POST = commandRoute(approveTransfer);
