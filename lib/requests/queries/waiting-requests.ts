import type { Context } from '@/lib/server/use-case';
import { VIEW_STATUSES, scopeWhere } from './queue-filter';

/** Service requests of a branch that wait for a decision; `oldest` is when the first of them was filed. */
export interface WaitingRequests {
  branchId: string;
  count: number;
  oldest: Date;
}

/** What waits for a decision in the actor's scope, a row a branch that has any. Ranges of service_request_queue_idx. */
export function waitingRequests({ tx, actor }: Pick<Context, 'tx' | 'actor'>): Promise<WaitingRequests[]> {
  return tx.$queryRaw<WaitingRequests[]>`
    SELECT r.branch_id AS "branchId", count(*)::integer AS count, min(r.requested_at) AS oldest
    FROM service_request r WHERE ${scopeWhere({ actor })} AND r.status = ANY (${[...VIEW_STATUSES.waiting]}::text[]) GROUP BY r.branch_id`;
}
