import { MOST_PRINTED, provedForPaper, type PrintedList } from '@/lib/server/printed-list';
import { defineQuery } from '@/lib/server/use-case';
import { PrintTransfers, type PrintTransfersInput } from '@/lib/transfers/schemas';
import { loadCounts } from './count-transfers';
import { loadPage, type TransferRow } from './list-transfers';

/** The queue for paper: the first rows of the filter in its order, masked as in the list, and how many it finds. */
export const printTransfers = defineQuery<PrintTransfersInput, PrintedList<TransferRow>>({
  name: 'transfers.printList',
  permission: 'transfer:read',
  scope: 'branches',
  input: PrintTransfers,
  stepUp: provedForPaper,
  audit: ({ view, status, localGovernmentId, code, from, to }, { rows }) => [
    { action: 'transfer.print_list', detail: { view, status, localGovernmentId, code, ...(from && { from }), ...(to && { to }), rows: rows.length, members: rows.map(({ memberId }) => memberId) } },
  ],
  run: async (context, input) => {
    const page = await loadPage(context, { ...input, after: null, limit: MOST_PRINTED });
    return page && { rows: page.rows, total: (await loadCounts(context, input)).filtered, more: false };
  },
});
