import type { ReportSourceId } from '@/lib/reports/model';
import { NATION, regionScope, REPORT_SOURCES } from '@/lib/reports/model';
import type { Db, Tx } from '@/lib/server/db';
import { announceInTransaction } from '@/lib/server/events';
import { inTransaction, SYSTEM_ACTOR } from '@/lib/server/transaction';
import { firstOfMonth, fromDbDate, type CalendarDate } from '@/lib/values/calendar-date';
import { LEVELS, rewriteCells, summed, type Level } from './cells';
import { SOURCES } from './sources';
import type { ReportSource } from './sources/source';

/** A day of a branch, or a period of any other scope. */
export interface Touched {
  scopeId: string;
  period: CalendarDate;
}

/** Branch-days that one transaction counts anew: some seconds of work at most. */
const BATCH = 200;
/** Any constant: the key of the advisory lock under which cells are written. */
const LOCK = 8_140_272;
const TIMEOUT_MS = 120_000;

/**
 * Counts anew what was marked as changed, source by source, newest days first, until no mark is left. Afterwards everything that was committed before `now` is in the
 * cells. A mark is taken away in the transaction that counts; what is committed meanwhile leaves a mark of its own, which the next round finds. Several processes take turns.
 * Returns how many branch-days were counted.
 */
export async function refreshReports(db: Db, now: Date, sources: readonly ReportSourceId[] = REPORT_SOURCES): Promise<{ days: number }> {
  let days = 0;
  for (const id of sources) {
    for (;;) {
      const counted = await inTransaction(db, SYSTEM_ACTOR, (tx) => refreshBatch(tx, SOURCES[id], now), TIMEOUT_MS);
      days += counted;
      if (counted < BATCH) break;
    }
  }
  return { days };
}

/** Until the end of the transaction nobody else counts cells anew; and it may sort and group in memory. */
export async function lockCells(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK}), set_config('work_mem', '64MB', true)`;
}

async function refreshBatch(tx: Tx, source: ReportSource, now: Date): Promise<number> {
  await lockCells(tx);
  const marked = await tx.$queryRaw<{ scopeId: string; day: Date }[]>`
    WITH picked AS (SELECT branch_id, day FROM report_change WHERE source = ${source.id} GROUP BY day, branch_id ORDER BY day DESC, branch_id LIMIT ${BATCH}),
      taken AS (DELETE FROM report_change r USING picked p WHERE r.source = ${source.id} AND r.branch_id = p.branch_id AND r.day = p.day RETURNING r.branch_id, r.day)
    SELECT DISTINCT branch_id AS "scopeId", day FROM taken`;
  if (marked.length > 0) await countDays(tx, source, marked.map(({ scopeId, day }) => ({ scopeId, period: fromDbDate(day) })));
  if (marked.length < BATCH)
    await tx.$executeRaw`INSERT INTO report_freshness AS f (source, refreshed_at) VALUES (${source.id}, ${now})
      ON CONFLICT (source) DO UPDATE SET refreshed_at = GREATEST(f.refreshed_at, excluded.refreshed_at)`;
  await announceInTransaction(tx, [...new Set(marked.map(({ scopeId }) => scopeId))].map((branchId) => ({ topic: 'reports', branchId, objectId: source.id })));
  return marked.length;
}

/** Counts these branch-days from the raw rows, then adds up what stands above them. The lock is held. */
async function countDays(tx: Tx, source: ReportSource, days: readonly Touched[]): Promise<void> {
  await write(tx, rewriteCells(source, 'day', source.fresh), days);
  const regions = new Map((await tx.branch.findMany({ select: { id: true, regionId: true } })).map(({ id, regionId }) => [id, regionScope(regionId)]));
  for (const level of LEVELS) await write(tx, rewriteCells(source, level.grain, summed(source, level)), above(level, days, regions));
}

function write(tx: Tx, statement: string, touched: readonly Touched[]): Promise<number> {
  return tx.$executeRawUnsafe(statement, touched.map(({ scopeId }) => scopeId), touched.map(({ period }) => period));
}

/** The scopes and periods of a level in which these branch-days lie, each once. `regions` gives the region's scope of a branch. */
export function above({ id, grain }: Pick<Level, 'id' | 'grain'>, days: readonly Touched[], regions: ReadonlyMap<string, string>): Touched[] {
  const scopeOf = (branchId: string) => (id.startsWith('nation') ? NATION : id.startsWith('region') ? regions.get(branchId) : branchId);
  const touched = new Map<string, Touched>();
  for (const { scopeId: branchId, period: day } of days) {
    const scopeId = scopeOf(branchId);
    const period = grain === 'month' ? firstOfMonth(day) : day;
    if (scopeId !== undefined) touched.set(`${scopeId} ${period}`, { scopeId, period });
  }
  return [...touched.values()];
}
