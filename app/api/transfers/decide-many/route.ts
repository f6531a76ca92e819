import { commandRoute } from '@/lib/server/route';
import { decideTransfers } from '@/lib/transfers/commands/decide-transfers';

export const POST = commandRoute(decideTransfers);
