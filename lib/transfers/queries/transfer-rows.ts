import { ROLE_PERMISSIONS } from '@/lib/access/permissions';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Segment } from '@/lib/members/model';
import type { Context } from '@/lib/server/use-case';
import type { TransferAction, TransferReason, TransferStatus } from '@/lib/transfers/model';
import { possibleActions, refusedActions, type ActRefusal } from '@/lib/transfers/rules/next-status';
import type { CalendarDate } from '@/lib/values/calendar-date';

/** A row of the queue. `key` is the sort key as text: with `id` it is the cursor of the next page. */
export interface TransferRow {
  id: string;
  key: string;
  reference: string;
  version: number;
  status: TransferStatus;
  memberId: string;
  memberName: string;
  cardEnding: string;
  segment: Segment;
  payer: string | null;
  fromName: string | null;
  toName: string;
  reason: TransferReason;
  codes: string[];
  effectiveDate: CalendarDate;
  requestedAt: string;
  requestedById: string;
  requestedByName: string;
  branchName: string;
  evidenceCount: number;
  /** What the person may do with it now. */
  actions: TransferAction[];
  /** What the role could do with it, were it not for this row's reason. */
  refusals: Partial<Record<TransferAction, ActRefusal>>;
  /** Whether the filter finds it. Always true in a page of the list. */
  inView: boolean;
}

type StoredRow = Omit<TransferRow, 'actions' | 'refusals'> & { submittedBy: string[] };

interface Selection {
  /** Condition on `t` (transfer) and `m` (member); the scope is part of it. */
  where: Prisma.Sql;
  /** The sort key, e.g. `t.requested_at`. */
  key: Prisma.Sql;
  /** Condition that says whether the filter finds the row. */
  inView?: Prisma.Sql;
  order?: Prisma.Sql;
  limit: number;
}

/** Rows of the queue by an SQL condition, with what the person may do with each. */
export async function selectTransferRows({ tx, actor, today }: Context, { where, key, inView, order, limit }: Selection): Promise<TransferRow[]> {
  const rows = await tx.$queryRaw<StoredRow[]>`
    SELECT t.id, ${key}::text AS key, t.reference, t.version, t.status, t.member_id AS "memberId", m.name AS "memberName",
           right(m.card_number, 4) AS "cardEnding", t.segment, COALESCE(g.name, m.payer_name) AS payer, ff.name AS "fromName", tf.name AS "toName",
           t.reason, t.codes, t.effective_date::text AS "effectiveDate", to_char(t.requested_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "requestedAt",
           t.requested_by AS "requestedById", s.name AS "requestedByName", b.name AS "branchName", t.submitted_by AS "submittedBy",
           (SELECT count(*)::integer FROM transfer_evidence e WHERE e.transfer_id = t.id) AS "evidenceCount", (${inView ?? Prisma.sql`true`}) AS "inView"
    FROM transfer t JOIN member m ON m.id = t.member_id JOIN facility tf ON tf.code = t.to_facility_code
    JOIN staff s ON s.id = t.requested_by JOIN branch b ON b.id = t.branch_id
    LEFT JOIN facility ff ON ff.code = t.from_facility_code LEFT JOIN local_government g ON g.id = t.local_government_id
    WHERE ${where} ${order ? Prisma.sql`ORDER BY ${order}` : Prisma.empty} LIMIT ${limit}`;
  const person = { staffId: actor.staffId, permissions: ROLE_PERMISSIONS[actor.role] };
  return rows.map(({ submittedBy, ...row }) => {
    const transfer = { status: row.status, submittedBy, effectiveDate: row.effectiveDate };
    return { ...row, actions: possibleActions(transfer, person, today), refusals: refusedActions(transfer, person, today) };
  });
}
