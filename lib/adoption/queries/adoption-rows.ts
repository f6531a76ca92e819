import * as z from 'zod';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Context } from '@/lib/server/use-case';
import { fromDbDate, toDbDate, yearMonth } from '@/lib/values/calendar-date';
import type { Month, TransactionType } from '../model';
import { firstDay } from '../rules/month';
import type { BranchMonth } from '../rules/summary';
import type { TargetPolicy } from '../rules/target';

/** Branches of the person's scope, and the months from one to another, both included. */
export interface Span {
  branchIds: readonly string[];
  from: Month;
  to: Month;
}

const between = ({ branchIds, from, to }: Span, table: string) => Prisma.sql`${Prisma.raw(table)}.branch_id = ANY (${[...branchIds]}::text[])
  AND ${Prisma.raw(table)}.period BETWEEN ${firstDay(from)}::text::date AND ${firstDay(to)}::text::date`;

/** Users, members and inhabitants of every branch and month that has any. */
export function loadBranchMonths({ tx }: Pick<Context, 'tx'>, span: Span): Promise<BranchMonth[]> {
  return tx.$queryRaw<BranchMonth[]>(Prisma.sql`
    SELECT COALESCE(u.branch_id, p.branch_id) AS "branchId", to_char(COALESCE(u.period, p.period), 'YYYY-MM') AS month,
      u.users, u.members AS "membersOfUsers", p.inhabitants, p.members
    FROM (SELECT f.branch_id, f.period, sum(f.users)::int AS users, CASE WHEN bool_and(f.members IS NOT NULL) THEN sum(f.members)::int END AS members
          FROM adoption_users f JOIN adoption_import i ON i.id = f.import_id AND i.replaced_at IS NULL WHERE ${between(span, 'f')} GROUP BY f.branch_id, f.period) u
    FULL JOIN (SELECT f.branch_id, f.period, f.inhabitants, f.members
          FROM adoption_population f JOIN adoption_import i ON i.id = f.import_id AND i.replaced_at IS NULL WHERE ${between(span, 'f')}) p
      ON p.branch_id = u.branch_id AND p.period = u.period
    ORDER BY 2, 1`);
}

/** Transactions of a type in a branch's month. */
export interface TypeCount {
  branchId: string;
  month: Month;
  type: TransactionType;
  count: number;
}

export function loadTypeCounts({ tx }: Pick<Context, 'tx'>, span: Span): Promise<TypeCount[]> {
  return tx.$queryRaw<TypeCount[]>(Prisma.sql`
    SELECT f.branch_id AS "branchId", to_char(f.period, 'YYYY-MM') AS month, f.type, f.count
    FROM adoption_transactions f JOIN adoption_import i ON i.id = f.import_id AND i.replaced_at IS NULL WHERE ${between(span, 'f')} ORDER BY f.period, f.branch_id, f.line`);
}

/** What the visits of a branch's month came to, counted from the desk's own work. */
export interface DeskMonth {
  branchId: string;
  month: Month;
  visits: number;
  explained: number;
  installed: number;
  activated: number;
}

/** The desk's part, from the cells of visits. */
export function loadDeskMonths({ tx }: Pick<Context, 'tx'>, { branchIds, from, to }: Span): Promise<DeskMonth[]> {
  return tx.$queryRaw<DeskMonth[]>(Prisma.sql`
    SELECT scope_id AS "branchId", to_char(period, 'YYYY-MM') AS month, visits, explained, installed, activated FROM visit_cell
    WHERE scope_id = ANY (${[...branchIds]}::text[]) AND grain = 'month' AND dim = 'all' AND period BETWEEN ${firstDay(from)}::text::date AND ${firstDay(to)}::text::date AND key = ''
    ORDER BY 2, 1`);
}

/** Visits of a month by the service that they came for. */
export async function loadVisitsByService({ tx }: Pick<Context, 'tx'>, branchIds: readonly string[], month: Month): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<{ key: string; visits: number }[]>(Prisma.sql`
    SELECT key, sum(visits)::int AS visits FROM visit_cell
    WHERE scope_id = ANY (${[...branchIds]}::text[]) AND grain = 'month' AND dim = 'service' AND period = ${firstDay(month)}::text::date GROUP BY key`);
  return new Map(rows.map(({ key, visits }) => [key, visits]));
}

/** Months of which the branches have users, the latest first. */
export async function loadMonths({ tx }: Pick<Context, 'tx'>, branchIds: readonly string[]): Promise<Month[]> {
  const periods = await tx.adoptionImport.findMany({ where: { kind: 'users', replacedAt: null, branchId: { in: [...branchIds] } }, select: { period: true }, distinct: ['period'], orderBy: { period: 'desc' } });
  return periods.map(({ period }) => yearMonth(fromDbDate(period)));
}

const Target = z.object({ percent: z.number().min(0).max(100), perMonth: z.number().min(0).max(100) });

/** The policy value `adoption.target` until the end of a month. */
export async function loadTargets({ tx }: Pick<Context, 'tx'>, until: Month): Promise<TargetPolicy[]> {
  const rows = await tx.policyValue.findMany({ where: { key: 'adoption.target', validFrom: { lte: toDbDate(firstDay(until)) } } });
  return rows.map(({ validFrom, value }) => ({ from: fromDbDate(validFrom), ...Target.parse(value) }));
}
