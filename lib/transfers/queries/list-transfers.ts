import { Prisma } from '@/lib/generated/prisma/client';
import type { Segment } from '@/lib/members/model';
import { defineQuery } from '@/lib/server/use-case';
import type { TransferReason, TransferStatus } from '@/lib/transfers/model';
import { ListTransfers, type ListTransfersInput, type TransferSort } from '@/lib/transfers/schemas';
import type { CalendarDate } from '@/lib/values/calendar-date';
import { queueWhere } from './queue-filter';

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
}

export interface TransferPage {
  rows: TransferRow[];
  /** Cursor of the next page, null at the end. */
  next: { key: string; id: string } | null;
}

/** Sort columns and their type: the key travels as text and comes back as this. */
const SORTS: Record<TransferSort, { column: Prisma.Sql; cast: Prisma.Sql }> = {
  requestedAt: { column: Prisma.sql`t.requested_at`, cast: Prisma.sql`timestamptz` },
  effectiveDate: { column: Prisma.sql`t.effective_date`, cast: Prisma.sql`date` },
  memberName: { column: Prisma.sql`m.name_key`, cast: Prisma.sql`text COLLATE "C"` },
  toFacility: { column: Prisma.sql`tf.name_key`, cast: Prisma.sql`text COLLATE "C"` },
};

/** One page of the queue in the scope, by keyset: as fast at the end as at the beginning. */
export const listTransfers = defineQuery<ListTransfersInput, TransferPage>({
  name: 'transfers.list',
  permission: 'transfer:read',
  scope: 'branches',
  input: ListTransfers,
  audit: (input, page) => [{ action: 'transfer.list', detail: { view: input.view, rows: page.rows.length, members: page.rows.map((row) => row.memberId) } }],
  run: async (context, input) => {
    const { column, cast } = SORTS[input.sort];
    const direction = input.descending ? Prisma.sql`DESC` : Prisma.sql`ASC`;
    const comparison = input.descending ? Prisma.sql`<` : Prisma.sql`>`;
    if (input.after && !keyFits(input.sort, input.after.key)) return null;
    const after = input.after
      ? Prisma.sql`AND (${column}, t.id) ${comparison} (CAST(${input.after.key} AS ${cast}), ${input.after.id}::uuid)`
      : Prisma.empty;
    const rows = await context.tx.$queryRaw<TransferRow[]>`
      SELECT t.id, ${column}::text AS key, t.reference, t.version, t.status, t.member_id AS "memberId", m.name AS "memberName",
             right(m.card_number, 4) AS "cardEnding", t.segment, COALESCE(g.name, m.payer_name) AS payer, ff.name AS "fromName", tf.name AS "toName",
             t.reason, t.codes, t.effective_date::text AS "effectiveDate", to_char(t.requested_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "requestedAt",
             t.requested_by AS "requestedById", s.name AS "requestedByName", b.name AS "branchName",
             (SELECT count(*)::integer FROM transfer_evidence e WHERE e.transfer_id = t.id) AS "evidenceCount"
      FROM transfer t JOIN member m ON m.id = t.member_id JOIN facility tf ON tf.code = t.to_facility_code
      JOIN staff s ON s.id = t.requested_by JOIN branch b ON b.id = t.branch_id
      LEFT JOIN facility ff ON ff.code = t.from_facility_code LEFT JOIN local_government g ON g.id = t.local_government_id
      WHERE ${queueWhere(context, input)} ${after}
      ORDER BY ${column} ${direction}, t.id ${direction} LIMIT ${input.limit + 1}`;
    const page = rows.slice(0, input.limit);
    const last = page.at(-1);
    return { rows: page, next: rows.length > input.limit && last ? { key: last.key, id: last.id } : null };
  },
});

function keyFits(sort: TransferSort, key: string): boolean {
  if (sort === 'effectiveDate') return /^\d{4}-\d{2}-\d{2}$/.test(key) && !Number.isNaN(Date.parse(key));
  if (sort === 'requestedAt') return /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d+)?[+-]\d{2}(:?\d{2})?$/.test(key) && !Number.isNaN(Date.parse(key.slice(0, 19).replace(' ', 'T')));
  return true;
}
