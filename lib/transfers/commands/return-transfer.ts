import { done } from '@/lib/server/outcome';
import { defineCommand } from '@/lib/server/use-case';
import { ReturnTransfer } from '@/lib/transfers/schemas';
import { announceChange, auditChange, changeTransfer, type ChangedTransfer } from './change-transfer';

/** Returns a request to the desk for documents, with words about what is missing. */
export const returnTransfer = defineCommand<{ id: string; version: number; note: string }, ChangedTransfer>({
  name: 'transfers.return',
  permission: 'transfer:decide',
  scope: 'branches',
  input: ReturnTransfer,
  audit: auditChange('transfer.return'),
  announce: announceChange,
  run: (context, input) =>
    changeTransfer(context, 'return', input, async () =>
      done({ decidedById: context.actor.staffId, decidedAt: context.now, decisionNote: input.note }),
    ),
});
