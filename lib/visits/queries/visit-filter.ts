import { Prisma } from '@/lib/generated/prisma/client';
import type { Context } from '@/lib/server/use-case';
import { addDays, type CalendarDate } from '@/lib/values/calendar-date';
import type { VisitFilterInput } from '../schemas/visits';

/** Days shown when the filter names none: as far as anybody scrolls, and what the index of a branch answers at once. */
export const DAYS_SHOWN = 30;

/** First and last day of a filter; open sides are closed by `DAYS_SHOWN` days. */
export function daysOf({ from, to }: Pick<VisitFilterInput, 'from' | 'to'>, today: CalendarDate): { from: CalendarDate; to: CalendarDate } {
  const last = to ?? (from !== null && from > today ? from : today);
  return { from: from ?? addDays(last, 1 - DAYS_SHOWN), to: last };
}

/** The branches of the scope that the filter leaves, as an SQL set of ids. */
export function branchesOf({ actor }: Pick<Context, 'actor'>, branch: string | null): Prisma.Sql {
  const scope = actor.national ? Prisma.sql`SELECT id FROM branch` : Prisma.sql`SELECT unnest(${[...actor.branchIds]}::text[]) AS id`;
  return branch === null ? scope : Prisma.sql`SELECT id FROM (${scope}) s WHERE id = ${branch}`;
}

/** The condition of a filter on `v` (visit), without the branch: closed visits, by day first so that visit_branch_idx serves it. */
export function visitWhere(filter: VisitFilterInput, today: CalendarDate): Prisma.Sql {
  const { from, to } = daysOf(filter, today);
  const conditions = [Prisma.sql`v.day BETWEEN ${from}::date AND ${to}::date`, Prisma.sql`v.closed_at IS NOT NULL`];
  if (filter.service !== null) conditions.push(Prisma.sql`v.service = ${filter.service}`);
  if (filter.segment !== null) conditions.push(filter.segment === 'none' ? Prisma.sql`v.segment IS NULL` : Prisma.sql`v.segment = ${filter.segment}`);
  if (filter.desk !== null) conditions.push(Prisma.sql`v.desk_number = ${filter.desk}`);
  if (filter.avoidable !== null) conditions.push(Prisma.sql`v.avoidable = ${filter.avoidable}`);
  if (filter.obstacle !== null) conditions.push(Prisma.sql`v.obstacle = ${filter.obstacle}`);
  if (filter.hour !== null) conditions.push(Prisma.sql`v.hour = ${filter.hour}`);
  if (filter.weekday !== null) conditions.push(Prisma.sql`EXTRACT(ISODOW FROM v.day) = ${filter.weekday}`);
  return Prisma.join(conditions, ' AND ');
}
