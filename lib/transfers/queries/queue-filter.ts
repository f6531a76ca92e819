import { Prisma } from '@/lib/generated/prisma/client';
import type { Context } from '@/lib/server/use-case';
import type { TransferStatus, TransferView } from '@/lib/transfers/model';
import { checkReference } from '@/lib/values/reference';
import type { TransferFilterInput } from '@/lib/transfers/schemas';
import { nameKey, nameWords } from '@/lib/values/person-name';

/** In the place of a local government: those that none pays for, as the report calls them. */
export const NOBODY_PAYS = 'none';

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
  if (filter.localGovernmentId === NOBODY_PAYS) conditions.push(Prisma.sql`t.local_government_id IS NULL`);
  else if (filter.localGovernmentId) conditions.push(Prisma.sql`t.local_government_id = ${filter.localGovernmentId}`);
  if (filter.code) conditions.push(Prisma.sql`${filter.code} = ANY (t.codes)`);
  if (filter.region) conditions.push(Prisma.sql`t.branch_id IN (SELECT o.id FROM branch o WHERE o.region_id = ${filter.region})`);
  if (filter.branch) conditions.push(Prisma.sql`t.branch_id = ${filter.branch}`);
  if (filter.segment) conditions.push(Prisma.sql`t.segment = ${filter.segment}`);
  if (filter.facility) conditions.push(Prisma.sql`t.to_facility_code = ${filter.facility}`);
  if (filter.undecided) conditions.push(Prisma.sql`t.status IN ('requested', 'returned')`);
  conditions.push(...dayConditions(filter));
  if (filter.text) conditions.push(textCondition(filter.text));
  return Prisma.join(conditions, ' AND ');
}

/** The days of the request by the branch's clock; first the instants of these days in whichever zone, which an index knows. */
function dayConditions({ from, to }: Pick<TransferFilterInput, 'from' | 'to'>): Prisma.Sql[] {
  const day = Prisma.sql`(t.requested_at AT TIME ZONE (SELECT z.time_zone FROM branch z WHERE z.id = t.branch_id))::date`;
  return [
    ...(from === null ? [] : [Prisma.sql`t.requested_at >= ${from}::date::timestamp AT TIME ZONE 'Asia/Jayapura' AND ${day} >= ${from}::date`]),
    ...(to === null ? [] : [Prisma.sql`t.requested_at < (${to}::date + 1)::timestamp AT TIME ZONE 'Asia/Jakarta' AND ${day} <= ${to}::date`]),
  ];
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
