import { defineQuery, nothingPersonal, type Context } from '@/lib/server/use-case';
import type { RequestStatus, RequestView } from '@/lib/requests/model';
import { RequestFilter, type RequestFilterInput } from '@/lib/requests/schemas';
import { queueWhere, scopeWhere, VIEW_STATUSES } from './queue-filter';

/** Exact counts: of each view in the scope, and of the rows that the filter finds. */
export interface RequestCounts {
  views: Record<RequestView, number>;
  filtered: number;
}

/** Counts for the tabs of the queue. Numbers only: nobody's data. */
export const countRequests = defineQuery<RequestFilterInput, RequestCounts>({
  name: 'requests.count',
  permission: 'service_request:read',
  scope: 'branches',
  input: RequestFilter,
  audit: nothingPersonal,
  run: loadCounts,
});

/** Opens the queue. The rows follow by `requests/rows`; here is nobody's data yet. */
export const openQueue = defineQuery<RequestFilterInput, RequestCounts>({
  name: 'requests.openQueue',
  permission: 'service_request:read',
  scope: 'branches',
  input: RequestFilter,
  audit: nothingPersonal,
  run: loadCounts,
});

/** The counts without their use case. */
export async function loadCounts(context: Context, filter: RequestFilterInput): Promise<RequestCounts> {
  const { tx, actor } = context;
  const byStatus = await tx.$queryRaw<{ status: RequestStatus; count: number }[]>`
    SELECT r.status, count(*)::integer AS count FROM service_request r WHERE ${scopeWhere(context)} GROUP BY r.status`;
  const [{ mine }] = await tx.$queryRaw<[{ mine: number }]>`
    SELECT count(*)::integer AS mine FROM service_request r
    WHERE ${scopeWhere(context)} AND r.status = ANY (${[...VIEW_STATUSES.mine]}::text[]) AND r.requested_by = ${actor.staffId}::uuid`;
  const of = (statuses: readonly RequestStatus[]) =>
    byStatus.reduce((sum, { status, count }) => (statuses.length === 0 || statuses.includes(status) ? sum + count : sum), 0);
  const views = { waiting: of(VIEW_STATUSES.waiting), returned: of(VIEW_STATUSES.returned), mine, closed: of(VIEW_STATUSES.closed), all: of(VIEW_STATUSES.all) };
  const { text, status, kind } = filter;
  return { views, filtered: text !== '' || status !== null || kind !== null ? await countFiltered(context, filter) : views[filter.view] };
}

async function countFiltered(context: Context, filter: RequestFilterInput): Promise<number> {
  const [{ count }] = await context.tx.$queryRaw<[{ count: number }]>`
    SELECT count(*)::integer AS count FROM service_request r JOIN member m ON m.id = r.member_id WHERE ${queueWhere(context, filter)}`;
  return count;
}
