import { branchWhere } from '@/lib/access/can';
import { defineQuery, nothingPersonal } from '@/lib/server/use-case';
import { TransferFilter, type TransferFilterInput } from '@/lib/transfers/schemas';
import { loadCounts, type TransferCounts } from './count-transfers';

/** What the queue shows before its rows: counts of the tabs, and the local governments to filter by. */
export interface TransferQueueView {
  counts: TransferCounts;
  localGovernments: { id: string; name: string }[];
}

/** Opens the queue. The rows follow by `transfers/rows`; here is nobody's data yet. */
export const openQueue = defineQuery<TransferFilterInput, TransferQueueView>({
  name: 'transfers.openQueue',
  permission: 'transfer:read',
  scope: 'branches',
  input: TransferFilter,
  audit: nothingPersonal,
  run: async (context, input) => ({
    counts: await loadCounts(context, input),
    localGovernments: await context.tx.localGovernment.findMany({
      where: branchWhere(context.actor),
      select: { id: true, name: true },
      orderBy: { name: 'asc' },
    }),
  }),
});
