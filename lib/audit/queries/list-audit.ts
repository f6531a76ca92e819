import * as z from 'zod';
import type { AuditDetail } from '@/lib/audit/model';
import { ListAudit, type ListAuditInput } from '@/lib/audit/schemas';
import { Prisma } from '@/lib/generated/prisma/client';
import { defineQuery, type Context } from '@/lib/server/use-case';
import { auditWhere } from './audit-filter';

/** One event as the screen tells it. `at` has microseconds: with chain and number it is the cursor of the next page. */
export interface AuditRow {
  id: string;
  chain: string;
  /** The office in whose chain it stands; null for the nation's. */
  branchName: string | null;
  seq: string;
  at: string;
  actorId: string | null;
  actorName: string;
  role: string;
  address: string | null;
  action: string;
  memberId: string | null;
  memberName: string | null;
  cardEnding: string | null;
  objectId: string | null;
  reason: string | null;
  detail: AuditDetail;
}

export interface AuditPage {
  rows: AuditRow[];
  next: ListAuditInput['after'];
}

const text = z.string().max(200).nullable().catch(null).default(null);
const list = z.array(z.unknown()).nullable().catch(null).default(null);
const facts = z.record(z.string(), z.string().nullable()).catch({}).default({});
/** The JSON column as the events of all versions may have written it. */
const StoredDetail = z.object({
  reference: text, field: text, intent: text, view: text, kind: text, status: text, purpose: text, note: text,
  codes: z.array(z.string()).catch([]).default([]),
  asked: z.array(z.uuid()).catch([]).default([]),
  shown: list,
  members: list,
  before: facts,
  after: facts,
});

/** One page of the audit, newest first, by keyset. Reading it is audited like any other reading, with the members whose names it showed. */
export const listAudit = defineQuery<ListAuditInput, AuditPage>({
  name: 'audit.list',
  permission: 'audit:read',
  scope: 'nation',
  input: ListAudit,
  audit: ({ from, to, officer, member, action }, { rows }) => [
    {
      action: 'audit.list',
      memberId: member,
      detail: { from, to, officer, action, rows: rows.length, members: [...new Set(rows.flatMap(({ memberId }) => memberId ?? []))] },
    },
  ],
  run: loadAuditPage,
});

/** One page of events under a filter, newest first: for the screen and for the file. */
export async function loadAuditPage(context: Pick<Context, 'tx' | 'actor'>, input: ListAuditInput): Promise<AuditPage> {
  const rows = await context.tx.$queryRaw<(Omit<AuditRow, 'detail'> & { detail: unknown })[]>`
    SELECT a.id, a.chain, b.name AS "branchName", a.seq::text AS seq, to_char(a.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, a.actor_id AS "actorId",
           a.actor_name AS "actorName", a.role, a.address, a.action, a.member_id AS "memberId", m.name AS "memberName",
           right(m.card_number, 4) AS "cardEnding", a.object_id AS "objectId", a.reason, a.detail
    FROM audit_event a LEFT JOIN member m ON m.id = a.member_id LEFT JOIN branch b ON b.id = a.chain
    WHERE ${auditWhere(context, input)} ${afterCondition(input.after)}
    ORDER BY a.at DESC, a.chain, a.seq DESC LIMIT ${input.limit + 1}`;
  const page = rows.slice(0, input.limit).map((row) => ({ ...row, detail: readDetail(row.action, row.detail) }));
  const last = page.at(-1);
  return { rows: page, next: rows.length > input.limit && last ? { at: last.at, chain: last.chain, seq: last.seq } : null };
}

/** The first comparison alone is what the index audit_event_time_idx can use; its order mixes directions, so the rest is spelt out. */
function afterCondition(after: ListAuditInput['after']): Prisma.Sql {
  if (after === null) return Prisma.empty;
  const at = Prisma.sql`${after.at}::timestamptz`;
  return Prisma.sql`AND a.at <= ${at} AND (a.at < ${at} OR a.chain > ${after.chain} OR (a.chain = ${after.chain} AND a.seq < ${after.seq}::bigint))`;
}

function readDetail(action: string, stored: unknown): AuditDetail {
  const { shown, members, before, after, ...detail } = StoredDetail.catch(StoredDetail.parse({})).parse(stored);
  // Of reference data alone: before and after of people are theirs, and stand in their own histories.
  const fields = action === 'policy.edit' ? [...new Set([...Object.keys(before), ...Object.keys(after)])] : [];
  const changes = fields.map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }));
  return { ...detail, changes, shown: shown?.length ?? members?.length ?? null };
}
