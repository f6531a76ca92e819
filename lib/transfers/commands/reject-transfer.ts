import { done } from '@/lib/server/outcome';
import { defineCommand } from '@/lib/server/use-case';
import { RejectTransfer } from '@/lib/transfers/schemas';
import { announceChange, auditChange, changeTransfer, type ChangedTransfer } from './change-transfer';

/** Rejects a request for good, with the reason that the member is told. */
export const rejectTransfer = defineCommand<{ id: string; version: number; note: string }, ChangedTransfer>({
  name: 'transfers.reject',
  permission: 'transfer:decide',
  scope: 'branches',
  input: RejectTransfer,
  audit: auditChange('transfer.reject'),
  announce: announceChange,
  run: (context, input) =>
    changeTransfer(context, 'reject', input, async () =>
      done({ decidedById: context.actor.staffId, decidedAt: context.now, decisionNote: input.note }),
    ),
});
