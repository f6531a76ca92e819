import { commandRoute } from '@/lib/server/route';
import { rejectTransfer } from '@/lib/transfers/commands/reject-transfer';

export const POST = commandRoute(rejectTransfer);
