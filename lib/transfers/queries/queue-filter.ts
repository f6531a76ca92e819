import { Prisma } from '@/lib/generated/prisma/client';
import type { Context } from '@/lib/server/use-case';
import type { TransferStatus, TransferView } from '@/lib/transfers/model';
import { checkReference } from '@/lib/values/reference';
import type { TransferFilterInput } from '@/lib/transfers/schemas';
import { nameKey, nameWords } from '@/lib/values/person-name';

/** Statuses of each view: the tabs of the queue. */
export const VIEW_STATUSES = {
  waiting: ['requested'],
  returned: ['returned'],
  coming: ['approved'],
  mine: ['requested', 'returned', 'approved'],
  closed: ['applied', 'rejected', 'cancelled'],
  all: [],
} as const satisfies Record<TransferView, readonly TransferStatus[]>;

/**
 * The SQL condition of a filter on `t` (transfer) and `m` (member). The scope stands first and always; the statuses of a view are listed
 * so that transfer_queue_idx and transfer_effective_idx serve it.
 */
export function queueWhere({ actor }: Pick<Context, 'actor'>, filter: TransferFilterInput): Prisma.Sql {
  const conditions = [scopeWhere({ actor })];
  const statuses = VIEW_STATUSES[filter.view];
  if (statuses.length > 0) conditions.push(Prisma.sql`t.status = ANY (${[...statuses]}::text[])`);
  if (filter.view === 'mine') conditions.push(Prisma.sql`t.requested_by = ${actor.staffId}::uuid`);
  if (filter.status) conditions.push(Prisma.sql`t.status = ${filter.status}`);
  if (filter.localGovernmentId) conditions.push(Prisma.sql`t.local_government_id = ${filter.localGovernmentId}`);
  if (filter.code) conditions.push(Prisma.sql`${filter.code} = ANY (t.codes)`);
  if (filter.text) conditions.push(textCondition(filter.text));
  return Prisma.join(conditions, ' AND ');
}

/** The scope alone: transfers of the actor's branches. */
export function scopeWhere({ actor }: Pick<Context, 'actor'>): Prisma.Sql {
  return actor.national ? Prisma.sql`true` : Prisma.sql`t.branch_id = ANY (${[...actor.branchIds]}::text[])`;
}

/** A reference number as people write it, else the beginnings of words of the member's name. */
function textCondition(text: string): Prisma.Sql {
  const reference = checkReference(text);
  if (reference.valid) return Prisma.sql`t.reference = ${reference.reference}`;
  if (/^pf/i.test(text) && /\d/.test(text)) return Prisma.sql`starts_with(t.reference, ${text.toUpperCase()})`;
  const words = nameWords(nameKey(text));
  if (words.length === 0) return Prisma.sql`false`;
  return Prisma.join(words.map((word) => Prisma.sql`position(${` ${word}`} in ' ' || m.name_key) > 0`), ' AND ');
}
