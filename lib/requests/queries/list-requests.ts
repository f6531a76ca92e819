import { Prisma } from '@/lib/generated/prisma/client';
import { defineQuery, type Context } from '@/lib/server/use-case';
import type { RequestSort } from '@/lib/requests/model';
import { ListRequests, type ListRequestsInput } from '@/lib/requests/schemas';
import { isInstantText } from '@/lib/values/instant-text';
import { queueWhere } from './queue-filter';
import { selectRequestRows, type RequestRow } from './request-rows';

export type { RequestRow } from './request-rows';

export interface RequestPage {
  rows: RequestRow[];
  /** Cursor of the next page, null at the end. */
  next: { key: string; id: string } | null;
}

/** Sort columns and their type: the key travels as text and comes back as this. */
const SORTS: Record<RequestSort, { column: Prisma.Sql; cast: Prisma.Sql }> = {
  requestedAt: { column: Prisma.sql`r.requested_at`, cast: Prisma.sql`timestamptz` },
  memberName: { column: Prisma.sql`m.name_key`, cast: Prisma.sql`text` },
};

/** One page of the queue in the scope, by keyset: as fast at the end as at the beginning. */
export const listRequests = defineQuery<ListRequestsInput, RequestPage>({
  name: 'requests.list',
  permission: 'service_request:read',
  scope: 'branches',
  input: ListRequests,
  audit: ({ view }, { rows }) => [{ action: 'service_request.list', detail: { view, rows: rows.length, members: rows.map(({ memberId }) => memberId) } }],
  run: loadPage,
});

/** The rows of a page without its use case: what list and export share. */
export async function loadPage(context: Context, input: ListRequestsInput): Promise<RequestPage | null> {
  const { column, cast } = SORTS[input.sort];
  const direction = input.descending ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const comparison = input.descending ? Prisma.sql`<` : Prisma.sql`>`;
  if (input.after && !keyFits(input.sort, input.after.key)) return null;
  const after = input.after
    ? Prisma.sql`AND (${column}, r.id) ${comparison} (CAST(${input.after.key} AS ${cast}), ${input.after.id}::uuid)`
    : Prisma.empty;
  const rows = await selectRequestRows(context, {
    where: Prisma.sql`${queueWhere(context, input)} ${after}`,
    key: column,
    order: Prisma.sql`${column} ${direction}, r.id ${direction}`,
    limit: input.limit + 1,
  });
  const page = rows.slice(0, input.limit);
  const last = page.at(-1);
  return { rows: page, next: rows.length > input.limit && last ? { key: last.key, id: last.id } : null };
}

function keyFits(sort: RequestSort, key: string): boolean {
  return sort !== 'requestedAt' || isInstantText(key);
}
