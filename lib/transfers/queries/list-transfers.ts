import { Prisma } from '@/lib/generated/prisma/client';
import { defineQuery, type Context } from '@/lib/server/use-case';
import type { TransferSort } from '@/lib/transfers/model';
import { ListTransfers, type ListTransfersInput } from '@/lib/transfers/schemas';
import { parseCalendarDate } from '@/lib/values/calendar-date';
import { isInstantText } from '@/lib/values/instant-text';
import { queueWhere } from './queue-filter';
import { selectTransferRows, type TransferRow } from './transfer-rows';

export type { TransferRow } from './transfer-rows';

export interface TransferPage {
  rows: TransferRow[];
  /** Cursor of the next page, null at the end. */
  next: { key: string; id: string } | null;
}

/** Sort columns and their type: the key travels as text and comes back as this. */
const SORTS: Record<TransferSort, { column: Prisma.Sql; cast: Prisma.Sql }> = {
  requestedAt: { column: Prisma.sql`t.requested_at`, cast: Prisma.sql`timestamptz` },
  effectiveDate: { column: Prisma.sql`t.effective_date`, cast: Prisma.sql`date` },
  memberName: { column: Prisma.sql`m.name_key`, cast: Prisma.sql`text` },
  toFacility: { column: Prisma.sql`tf.name_key`, cast: Prisma.sql`text` },
};

/** One page of the queue in the scope, by keyset: as fast at the end as at the beginning. */
export const listTransfers = defineQuery<ListTransfersInput, TransferPage>({
  name: 'transfers.list',
  permission: 'transfer:read',
  scope: 'branches',
  input: ListTransfers,
  audit: (input, page) => [{ action: 'transfer.list', detail: { view: input.view, rows: page.rows.length, members: page.rows.map((row) => row.memberId) } }],
  run: loadPage,
});

/** One page after a cursor, null when the cursor cannot be one of this sort. Shared by the list and its export. */
export async function loadPage(context: Context, input: ListTransfersInput): Promise<TransferPage | null> {
  const { column, cast } = SORTS[input.sort];
  const direction = input.descending ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const comparison = input.descending ? Prisma.sql`<` : Prisma.sql`>`;
  if (input.after && !keyFits(input.sort, input.after.key)) return null;
  const after = input.after
    ? Prisma.sql`AND (${column}, t.id) ${comparison} (CAST(${input.after.key} AS ${cast}), ${input.after.id}::uuid)`
    : Prisma.empty;
  const rows = await selectTransferRows(context, {
    where: Prisma.sql`${queueWhere(context, input)} ${after}`,
    key: column,
    order: Prisma.sql`${column} ${direction}, t.id ${direction}`,
    limit: input.limit + 1,
  });
  const page = rows.slice(0, input.limit);
  const last = page.at(-1);
  return { rows: page, next: rows.length > input.limit && last ? { key: last.key, id: last.id } : null };
}

function keyFits(sort: TransferSort, key: string): boolean {
  if (sort === 'effectiveDate') return parseCalendarDate(key) !== null;
  if (sort === 'requestedAt') return isInstantText(key);
  return true;
}
