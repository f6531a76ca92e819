import type { Context } from '@/lib/server/use-case';
import { VIEW_STATUSES, scopeWhere } from './queue-filter';

/** Transfers of a branch that wait for a decision; `oldest` is when the first of them was asked for. */
export interface WaitingTransfers {
  branchId: string;
  count: number;
  oldest: Date;
}

/** What waits for a decision in the actor's scope, a row a branch that has any. Ranges of transfer_queue_idx. */
export function waitingTransfers({ tx, actor }: Pick<Context, 'tx' | 'actor'>): Promise<WaitingTransfers[]> {
  return tx.$queryRaw<WaitingTransfers[]>`
    SELECT t.branch_id AS "branchId", count(*)::integer AS count, min(t.requested_at) AS oldest
    FROM transfer t WHERE ${scopeWhere({ actor })} AND t.status = ANY (${[...VIEW_STATUSES.waiting]}::text[]) GROUP BY t.branch_id`;
}
