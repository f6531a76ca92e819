import { Prisma } from '@/lib/generated/prisma/client';
import type { Context } from '@/lib/server/use-case';
import type { RequestStatus, RequestView } from '@/lib/requests/model';
import type { RequestFilterInput } from '@/lib/requests/schemas';
import { nameKey, nameWords } from '@/lib/values/person-name';
import { checkReference } from '@/lib/values/reference';

/** Statuses of each view: the tabs of the queue. */
export const VIEW_STATUSES = {
  waiting: ['requested'],
  returned: ['returned'],
  mine: ['requested', 'returned'],
  closed: ['applied', 'rejected', 'cancelled'],
  all: [],
} as const satisfies Record<RequestView, readonly RequestStatus[]>;

/** The SQL condition of a filter on `r` (service_request) and `m` (member). The scope stands first and always. */
export function queueWhere({ actor }: Pick<Context, 'actor'>, filter: RequestFilterInput): Prisma.Sql {
  const conditions = [scopeWhere({ actor })];
  const statuses = VIEW_STATUSES[filter.view];
  if (statuses.length > 0) conditions.push(Prisma.sql`r.status = ANY (${[...statuses]}::text[])`);
  if (filter.view === 'mine') conditions.push(Prisma.sql`r.requested_by = ${actor.staffId}::uuid`);
  if (filter.status) conditions.push(Prisma.sql`r.status = ${filter.status}`);
  if (filter.kind) conditions.push(Prisma.sql`r.kind = ${filter.kind}`);
  if (filter.text) conditions.push(textCondition(filter.text));
  return Prisma.join(conditions, ' AND ');
}

/** The scope alone: requests of the actor's branches. */
export function scopeWhere({ actor }: Pick<Context, 'actor'>): Prisma.Sql {
  return actor.national ? Prisma.sql`true` : Prisma.sql`r.branch_id = ANY (${[...actor.branchIds]}::text[])`;
}

/** A reference number as people write it, else the beginnings of words of the member's name. */
function textCondition(text: string): Prisma.Sql {
  const reference = checkReference(text, 'PL');
  if (reference.valid) return Prisma.sql`r.reference = ${reference.reference}`;
  if (/^pl/i.test(text) && /\d/.test(text)) return Prisma.sql`starts_with(r.reference, ${text.toUpperCase()})`;
  const words = nameWords(nameKey(text));
  if (words.length === 0) return Prisma.sql`false`;
  return Prisma.join(words.map((word) => Prisma.sql`position(${` ${word}`} in ' ' || m.name_key) > 0`), ' AND ');
}
