import { Prisma } from '@/lib/generated/prisma/client';
import type { Context } from '@/lib/server/use-case';
import type { AdoptionKind, Figures, Month } from '../model';
import { firstDay } from '../rules/month';

/** A row of an import that is live. */
export interface LiveFigures<Kind extends AdoptionKind = AdoptionKind> {
  importId: string;
  branchId: string;
  month: Month;
  figures: Extract<Figures, { kind: Kind }>;
}

/** What is asked for: figures of a kind, of these branches (of the person's scope) and months. */
export interface LiveFilter<Kind extends AdoptionKind> {
  kind: Kind;
  branchIds: readonly string[];
  months: readonly Month[];
}

type Stored = Omit<LiveFigures, 'figures'> & Record<string, unknown>;

/** Columns of each kind's table, under the names of `Figures`. */
const COLUMNS: Record<AdoptionKind, Prisma.Sql> = {
  users: Prisma.sql`f.segment, f.age_band AS "ageBand", f.users, f.members FROM adoption_users f`,
  transactions: Prisma.sql`f.type, f.count FROM adoption_transactions f`,
  population: Prisma.sql`f.inhabitants, f.members FROM adoption_population f`,
};

/** Reads figures of live imports. They are sums already: some forty rows a branch and month. */
export async function loadLiveFigures<Kind extends AdoptionKind>({ tx }: Pick<Context, 'tx'>, { kind, branchIds, months }: LiveFilter<Kind>): Promise<LiveFigures<Kind>[]> {
  const periods = months.map((month) => firstDay(month));
  const rows = await tx.$queryRaw<Stored[]>(Prisma.sql`
    SELECT f.import_id AS "importId", f.branch_id AS "branchId", to_char(f.period, 'YYYY-MM') AS month, ${COLUMNS[kind]}
    JOIN adoption_import i ON i.id = f.import_id AND i.replaced_at IS NULL
    WHERE f.branch_id = ANY (${[...branchIds]}::text[]) AND f.period = ANY (${periods}::text[]::date[])
    ORDER BY f.branch_id, f.period, f.line`);
  // The columns are those of the kind's figures, and checked by the database.
  return rows.map(({ importId, branchId, month, ...figures }) => ({ importId, branchId, month, figures: { kind, ...figures } as unknown as LiveFigures<Kind>['figures'] }));
}
