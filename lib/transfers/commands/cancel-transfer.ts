import { defineCommand } from '@/lib/server/use-case';
import { CancelTransfer } from '@/lib/transfers/schemas';
import { announceChange, auditChange, changeTransfer, type ChangedTransfer } from './change-transfer';

/** Cancels an open transfer before its day, at the member's wish or for a mistake. */
export const cancelTransfer = defineCommand<{ id: string; version: number; note: string }, ChangedTransfer>({
  name: 'transfers.cancel',
  permission: 'transfer:cancel',
  scope: 'branches',
  input: CancelTransfer,
  audit: auditChange('transfer.cancel'),
  announce: announceChange,
  run: (context, input) => changeTransfer(context, 'cancel', input),
});
