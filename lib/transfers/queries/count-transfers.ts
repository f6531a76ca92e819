import { Prisma } from '@/lib/generated/prisma/client';
import { defineQuery, nothingPersonal, type Context } from '@/lib/server/use-case';
import type { TransferStatus, TransferView } from '@/lib/transfers/model';
import { TransferFilter, type TransferFilterInput } from '@/lib/transfers/schemas';
import { queueWhere, scopeWhere, VIEW_STATUSES } from './queue-filter';

/** Exact counts: of each view in the scope, and of the rows that the filter finds. */
export interface TransferCounts {
  views: Record<TransferView, number>;
  filtered: number;
}

/** Counts for the tabs of the queue. Numbers only: nobody's data. */
export const countTransfers = defineQuery<TransferFilterInput, TransferCounts>({
  name: 'transfers.count',
  permission: 'transfer:read',
  scope: 'branches',
  input: TransferFilter,
  audit: nothingPersonal,
  run: loadCounts,
});

/** The counts, for queries that open the whole queue. */
export async function loadCounts(context: Context, filter: TransferFilterInput): Promise<TransferCounts> {
  const { tx, actor } = context;
  const byStatus = await tx.$queryRaw<{ status: TransferStatus; count: number }[]>`
    SELECT t.status, count(*)::integer AS count FROM transfer t WHERE ${scopeWhere(context)} GROUP BY t.status`;
  const [{ mine }] = await tx.$queryRaw<[{ mine: number }]>`
    SELECT count(*)::integer AS mine FROM transfer t
    WHERE ${scopeWhere(context)} AND t.status = ANY (${[...VIEW_STATUSES.mine]}::text[]) AND t.requested_by = ${actor.staffId}::uuid`;
  const of = (statuses: readonly TransferStatus[]) =>
    byStatus.reduce((sum, { status, count }) => (statuses.length === 0 || statuses.includes(status) ? sum + count : sum), 0);
  const views = {
    waiting: of(VIEW_STATUSES.waiting),
    returned: of(VIEW_STATUSES.returned),
    coming: of(VIEW_STATUSES.coming),
    mine,
    closed: of(VIEW_STATUSES.closed),
    all: of(VIEW_STATUSES.all),
  };
  return { views, filtered: narrows(filter) ? await countFiltered(context, filter) : views[filter.view] };
}

/** Does the filter ask for more than its view? */
function narrows({ view: _view, text, undecided, ...others }: TransferFilterInput): boolean {
  return text !== '' || undecided || Object.values(others).some((value) => value !== null);
}

async function countFiltered(context: Context, filter: TransferFilterInput): Promise<number> {
  const member = filter.text === '' ? Prisma.empty : Prisma.sql`JOIN member m ON m.id = t.member_id`;
  const [{ count }] = await context.tx.$queryRaw<[{ count: number }]>`
    SELECT count(*)::integer AS count FROM transfer t ${member} WHERE ${queueWhere(context, filter)}`;
  return count;
}
