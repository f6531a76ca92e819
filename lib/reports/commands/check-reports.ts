import { CENTRAL, regionScope, REPORT_SOURCES, type Grain, type ReportSourceId } from '@/lib/reports/model';
import type { Db, Tx } from '@/lib/server/db';
import { inTransaction, SYSTEM_ACTOR } from '@/lib/server/transaction';
import { addDays, daysBetween, fromDbDate, type CalendarDate } from '@/lib/values/calendar-date';
import { differingCells, LEVELS, summed } from './cells';
import { above, lockCells, type Touched } from './refresh-reports';
import { SOURCES } from './sources';
import type { ReportSource } from './sources/source';

/** A period whose cells were not what the rows say. */
export interface Difference {
  scope: string;
  grain: Grain;
  period: CalendarDate;
}

export interface CheckResult {
  source: ReportSourceId;
  fromDay: CalendarDate | null;
  toDay: CalendarDate | null;
  /** Branch-days compared. */
  compared: number;
  different: Difference[];
}

/** Every night the days of two months; older days in turn, so that each is compared once in `OLDER_TURN` nights. */
const RECENT_DAYS = 62;
const OLDER_TURN = 30;
const BATCH = 200;
const TIMEOUT_MS = 120_000;

/**
 * Compares cells with rows: the last two months whole and a thirtieth of the days before, and every sum above them with its parts. What differs is recorded and
 * marked as changed, so that the next refresh repairs it. A day that is marked already is not compared: it is known to be behind.
 */
export async function checkReports(db: Db, now: Date, today: CalendarDate, sources: readonly ReportSourceId[] = REPORT_SOURCES): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  for (const id of sources) results.push(await checkSource(db, SOURCES[id], now, today));
  return results;
}

async function checkSource(db: Db, source: ReportSource, now: Date, today: CalendarDate): Promise<CheckResult> {
  const { days, branches } = await inTransaction(db, SYSTEM_ACTOR, async (tx) => ({
    days: await daysToCheck(tx, source, today),
    branches: await tx.branch.findMany({ select: { id: true, regionId: true }, orderBy: { id: 'asc' } }),
  }));
  const regions = new Map(branches.map(({ id, regionId }) => [id, regionScope(regionId)]));
  const offices = [...branches.map(({ id }) => id), ...(source.central ? [CENTRAL] : [])];
  const touched = days.flatMap((period) => offices.map((scopeId) => ({ scopeId, period })));
  const result: CheckResult = { source: source.id, fromDay: days.at(0) ?? null, toDay: days.at(-1) ?? null, compared: touched.length, different: [] };
  for (let start = 0; start < touched.length; start += BATCH) {
    const batch = touched.slice(start, start + BATCH);
    result.different.push(...(await inTransaction(db, SYSTEM_ACTOR, (tx) => compareBatch(tx, source, batch, regions), TIMEOUT_MS)));
  }
  result.different = [...new Map(result.different.map((one) => [`${one.scope} ${one.grain} ${one.period}`, one])).values()];
  await inTransaction(db, SYSTEM_ACTOR, async (tx) => {
    await tx.$executeRaw`INSERT INTO report_check (source, at, from_day, to_day, compared, different)
      VALUES (${source.id}, ${now}, ${result.fromDay}::date, ${result.toDay}::date, ${result.compared}, ${JSON.stringify(result.different)}::jsonb)`;
    for (const { scope, period } of result.different) {
      // A day of any branch beneath: counting it anew adds up everything above it.
      const branchId = offices.includes(scope) ? scope : (branches.find(({ regionId }) => scope === regionScope(regionId)) ?? branches[0])?.id;
      if (branchId !== undefined) await tx.$executeRaw`INSERT INTO report_change (source, branch_id, day) VALUES (${source.id}, ${branchId}, ${period}::date)`;
    }
  });
  return result;
}

/** The days to compare, the oldest first; none where nothing was ever counted. */
async function daysToCheck(tx: Tx, source: ReportSource, today: CalendarDate): Promise<CalendarDate[]> {
  const [{ day }] = await tx.$queryRawUnsafe<[{ day: Date | null }]>(source.firstDay);
  if (day === null) return [];
  const first = fromDbDate(day);
  const span = Math.max(0, daysBetween(first, today));
  const turn = daysBetween(first, today) % OLDER_TURN;
  return Array.from({ length: span + 1 }, (_, index) => index)
    .filter((index) => span - index < RECENT_DAYS || index % OLDER_TURN === turn)
    .map((index) => addDays(first, index));
}

async function compareBatch(tx: Tx, source: ReportSource, batch: readonly Touched[], regions: ReadonlyMap<string, string>): Promise<Difference[]> {
  // No refresh meanwhile, so that a mark that stood at the comparison still stands when the marks are read.
  await lockCells(tx);
  const differing = async (grain: Grain, fresh: string, touched: readonly Touched[]): Promise<Difference[]> => {
    const rows = await tx.$queryRawUnsafe<{ scopeId: string; period: Date }[]>(
      differingCells(source, grain, fresh), touched.map(({ scopeId }) => scopeId), touched.map(({ period }) => period));
    return rows.map(({ scopeId, period }) => ({ scope: scopeId, grain, period: fromDbDate(period) }));
  };
  const different = await differing('day', source.fresh, batch);
  const behind = await tx.$queryRaw<{ branchId: string; day: Date }[]>`SELECT DISTINCT branch_id AS "branchId", day FROM report_change WHERE source = ${source.id}`;
  const marked = new Set(behind.map(({ branchId, day }) => `${branchId} ${fromDbDate(day)}`));
  const wrong = different.filter(({ scope, period }) => !marked.has(`${scope} ${period}`));
  for (const level of LEVELS) wrong.push(...(await differing(level.grain, summed(source, level), above(level, batch, regions))));
  return wrong;
}
