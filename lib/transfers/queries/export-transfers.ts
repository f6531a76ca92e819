import { defineQuery, ROWS_WITHOUT_PROOF } from '@/lib/server/use-case';
import { ExportTransfers, type ListTransfersInput } from '@/lib/transfers/schemas';
import { loadPage, type TransferPage } from './list-transfers';

/**
 * One part of the queue on its way out of the console: the same rows as the list, masked alike. Each part is audited with its members
 * before it leaves, so a file cut off half-way is recorded as what left.
 */
export const exportTransfers = defineQuery<ListTransfersInput, TransferPage>({
  name: 'transfers.export',
  permission: 'transfer:read',
  scope: 'branches',
  input: ExportTransfers,
  stepUp: ({ after }, { rows }) => after !== null || rows.length > ROWS_WITHOUT_PROOF,
  audit: ({ view, status, localGovernmentId, code, from, to, after }, { rows }) => [
    {
      action: 'transfer.export',
      detail: { view, status, localGovernmentId, code, ...(from && { from }), ...(to && { to }), part: after === null ? 'first' : 'next', rows: rows.length, members: rows.map((row) => row.memberId) },
    },
  ],
  run: loadPage,
});
