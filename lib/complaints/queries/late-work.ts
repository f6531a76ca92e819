import { Prisma } from '@/lib/generated/prisma/client';
import type { Context } from '@/lib/server/use-case';
import { OPEN, scopeCondition, viewCondition } from './queue-filter';

/** Work of an office (null: not given to one yet) that should have been done; `oldest` is the first instant that passed, null where it is not asked. */
export interface LateWork {
  branchId: string | null;
  count: number;
  oldest: Date | null;
}

type Asker = Pick<Context, 'tx' | 'actor' | 'now'>;

/** Open cases past their due instant, a row an office that has any. Ranges of complaint_due_idx in the index alone. */
export function lateComplaints(asker: Asker): Promise<LateWork[]> {
  return asker.tx.$queryRaw<LateWork[]>`
    SELECT c.branch_id AS "branchId", count(*)::integer AS count, min(c.due_at) AS oldest
    FROM complaint c WHERE ${viewCondition('overdue', asker)} AND ${scopeCondition(asker)} GROUP BY c.branch_id`;
}

/** Open cases of level red that nobody has taken, a row an office that has any: sums of complaint_tally. */
export function redUnassigned({ tx, actor }: Asker): Promise<LateWork[]> {
  return tx.$queryRaw<LateWork[]>`
    SELECT c.branch_id AS "branchId", sum(c.cases)::integer AS count, NULL::timestamptz AS oldest
    FROM complaint_tally c WHERE ${scopeCondition({ actor })} AND ${OPEN} AND c.level = 'red' AND NOT c.assigned AND c.branch_id IS NOT NULL
    GROUP BY c.branch_id HAVING sum(c.cases) > 0`;
}

/** Call-backs whose window has passed without a call, a row an office that has any. Ranges of call_back_window_idx. */
export function lateCallBacks({ tx, actor, now }: Asker): Promise<LateWork[]> {
  const scope = actor.national ? Prisma.sql`true` : Prisma.sql`b.branch_id = ANY (${[...actor.branchIds]}::text[])`;
  return tx.$queryRaw<LateWork[]>`
    SELECT b.branch_id AS "branchId", count(*)::integer AS count, min(b.due_until) AS oldest
    FROM call_back b WHERE b.closed_at IS NULL AND b.due_until <= ${now} AND ${scope} GROUP BY b.branch_id`;
}
