import { defineQuery, nothingPersonal } from '@/lib/server/use-case';
import { TransferFilter, type TransferFilterInput } from '@/lib/transfers/schemas';
import { queueWhere } from './queue-filter';

/** Exact counts: of the open views in the scope, and of the rows that the filter finds. */
export interface TransferCounts {
  waiting: number;
  returned: number;
  coming: number;
  mine: number;
  filtered: number;
}

/** Counts for the tabs of the queue. Numbers only: nobody's data. */
export const countTransfers = defineQuery<TransferFilterInput, TransferCounts>({
  name: 'transfers.count',
  permission: 'transfer:read',
  scope: 'branches',
  input: TransferFilter,
  audit: nothingPersonal,
  run: async (context, input) => {
    const { tx, actor } = context;
    const open = { view: 'all' as const, text: '', status: null, localGovernmentId: null, code: null };
    const [views] = await tx.$queryRaw<[Omit<TransferCounts, 'filtered'>]>`
      SELECT count(*) FILTER (WHERE t.status = 'requested')::integer AS waiting, count(*) FILTER (WHERE t.status = 'returned')::integer AS returned,
             count(*) FILTER (WHERE t.status = 'approved')::integer AS coming,
             count(*) FILTER (WHERE t.requested_by = ${actor.staffId}::uuid)::integer AS mine
      FROM transfer t WHERE ${queueWhere(context, open)} AND t.status IN ('requested', 'returned', 'approved')`;
    const [{ filtered }] = await tx.$queryRaw<[{ filtered: number }]>`
      SELECT count(*)::integer AS filtered FROM transfer t JOIN member m ON m.id = t.member_id WHERE ${queueWhere(context, input)}`;
    return { ...views, filtered };
  },
});
