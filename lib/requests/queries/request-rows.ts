import { ROLE_PERMISSIONS } from '@/lib/access/permissions';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Context } from '@/lib/server/use-case';
import type { RequestAction, RequestField, RequestKind, RequestStatus } from '@/lib/requests/model';
import { isOwnToDecide, possibleActions } from '@/lib/requests/rules/next-status';

/** A row of the queue. `key` is the sort key as text: with `id` it is the cursor of the next page. */
export interface RequestRow {
  id: string;
  key: string;
  reference: string;
  version: number;
  kind: RequestKind;
  status: RequestStatus;
  memberId: string;
  memberName: string;
  cardEnding: string;
  /** Which fields change; their values stand in the case alone. */
  fields: RequestField[];
  codes: string[];
  requestedAt: string;
  requestedByName: string;
  branchName: string;
  paperCount: number;
  /** What the person may do with it now. */
  actions: RequestAction[];
  /** The role could decide, were it not the person's own. */
  own: boolean;
  /** Whether the filter finds it. Always true in a page of the list. */
  inView: boolean;
}

type StoredRow = Omit<RequestRow, 'actions' | 'own'> & { submittedBy: string[] };

interface Selection {
  /** Condition on `r` (service_request) and `m` (member); the scope is part of it. */
  where: Prisma.Sql;
  /** The sort key, e.g. `r.requested_at`. */
  key: Prisma.Sql;
  /** Condition that says whether the filter finds the row. */
  inView?: Prisma.Sql;
  order?: Prisma.Sql;
  limit: number;
}

/** Rows of the queue by an SQL condition, with what the person may do with each. */
export async function selectRequestRows({ tx, actor }: Context, { where, key, inView, order, limit }: Selection): Promise<RequestRow[]> {
  const rows = await tx.$queryRaw<StoredRow[]>`
    SELECT r.id, ${key}::text AS key, r.reference, r.version, r.kind, r.status, r.member_id AS "memberId", m.name AS "memberName",
           right(m.card_number, 4) AS "cardEnding", ARRAY(SELECT jsonb_object_keys(r.after)) AS fields, r.codes,
           to_char(r.requested_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "requestedAt", s.name AS "requestedByName", b.name AS "branchName",
           r.submitted_by AS "submittedBy", (SELECT count(*)::integer FROM service_request_evidence e WHERE e.request_id = r.id) AS "paperCount",
           (${inView ?? Prisma.sql`true`}) AS "inView"
    FROM service_request r JOIN member m ON m.id = r.member_id JOIN staff s ON s.id = r.requested_by JOIN branch b ON b.id = r.branch_id
    WHERE ${where} ${order ? Prisma.sql`ORDER BY ${order}` : Prisma.empty} LIMIT ${limit}`;
  const person = { staffId: actor.staffId, permissions: ROLE_PERMISSIONS[actor.role] };
  return rows.map(({ submittedBy, ...row }) => {
    const request = { status: row.status, submittedBy };
    return { ...row, actions: possibleActions(request, person), own: isOwnToDecide(request, person) };
  });
}
