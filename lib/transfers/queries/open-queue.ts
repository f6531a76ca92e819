import { branchWhere } from '@/lib/access/can';
import { defineQuery, nothingPersonal } from '@/lib/server/use-case';
import { TransferFilter, type TransferFilterInput } from '@/lib/transfers/schemas';
import { loadCounts, type TransferCounts } from './count-transfers';

/** What the queue shows before its rows: counts of the tabs, and the local governments to filter by. */
export interface TransferQueueView {
  counts: TransferCounts;
  localGovernments: { id: string; name: string }[];
  /** Names of the region, the branch and the facility to which the filter narrows; null where it does not. */
  regionName: string | null;
  branchName: string | null;
  facilityName: string | null;
}

/** Opens the queue. The rows follow by `transfers/rows`; here is nobody's data yet. */
export const openQueue = defineQuery<TransferFilterInput, TransferQueueView>({
  name: 'transfers.openQueue',
  permission: 'transfer:read',
  scope: 'branches',
  input: TransferFilter,
  audit: nothingPersonal,
  run: async (context, input) => ({
    regionName: input.region === null ? null : ((await context.tx.region.findUnique({ where: { id: input.region }, select: { name: true } }))?.name ?? null),
    branchName: input.branch === null ? null : ((await context.tx.branch.findFirst({ where: { AND: [{ id: input.branch }, context.actor.national ? {} : { id: { in: [...context.actor.branchIds] } }] }, select: { name: true } }))?.name ?? null),
    facilityName: input.facility === null ? null : ((await context.tx.facility.findUnique({ where: { code: input.facility }, select: { name: true } }))?.name ?? null),
    counts: await loadCounts(context, input),
    localGovernments: await context.tx.localGovernment.findMany({
      where: branchWhere(context.actor),
      select: { id: true, name: true },
      orderBy: { name: 'asc' },
    }),
  }),
});
