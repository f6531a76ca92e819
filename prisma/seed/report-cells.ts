import type pg from 'pg';
import { LEVELS, summed } from '@/lib/reports/commands/cells';
import { above, type Touched } from '@/lib/reports/commands/refresh-reports';
import { SOURCES } from '@/lib/reports/commands/sources';
import type { ReportSource } from '@/lib/reports/commands/sources/source';
import { type Grain, regionScope, REPORT_SOURCES, type ReportSourceId } from '@/lib/reports/model';
import { firstOfMonth } from '@/lib/values/calendar-date';
import { unburdened } from './database';

/** Cells of one month on their way: without log, so that what stands above is added up from a few thousand rows. */
const MONTH = 'month_cells';

/**
 * Counts the cells of all reports from the rows that were written: the marks that the rows left are taken away, month by month, and what stands above is added
 * up by the statements of the refresh. For tables of cells that are still empty; `now` is the moment as of which they are right. In a transaction.
 */
export async function countCells(client: pg.ClientBase, now: Date, log: (line: string) => void = () => undefined, sources: readonly ReportSourceId[] = REPORT_SOURCES): Promise<void> {
  const { rows } = await client.query<{ id: string; region: string }>('SELECT id, region_id AS region FROM branch');
  const regions = new Map(rows.map(({ id, region }) => [id, regionScope(region)]));
  const alone = rows.filter(({ id, region }) => !rows.some((other) => other.region === region && other.id !== id)).map(({ id }) => id);
  await client.query("SELECT set_config('work_mem', '128MB', true)");
  for (const source of sources.map((id) => SOURCES[id])) {
    const { rows: marked } = await client.query<Touched>(
      `WITH taken AS (DELETE FROM report_change WHERE source = $1 RETURNING branch_id, day)
       SELECT DISTINCT branch_id AS "scopeId", day::text AS period FROM taken ORDER BY 2, 1`,
      [source.id],
    );
    const month = { ...source, cells: MONTH };
    // The sums look each part up along the primary key.
    await client.query(`CREATE TEMP TABLE ${MONTH} (LIKE ${source.cells}, PRIMARY KEY (scope_id, grain, dim, period, key)) ON COMMIT DROP`);
    await unburdened(client, { tables: [source.cells], indexes: [], primaryKeys: [`${source.cells}_pkey`] }, async () => {
      for (const days of byMonth(marked)) {
        await write(client, month, 'day', source.fresh, days);
        await client.query(`ANALYZE ${MONTH} (scope_id, grain, dim, period)`);
        for (const level of LEVELS) {
          const parts = level.id.startsWith('region') ? days.filter(({ scopeId }) => !alone.includes(scopeId)) : days;
          await write(client, month, level.grain, summed(month, level), above(level, parts, regions));
          if (level.id === 'branch_month') await copyToRegion(client, month, alone);
        }
        await client.query(`INSERT INTO ${source.cells} TABLE ${MONTH}`);
        await client.query(`TRUNCATE ${MONTH}`);
        log(`${source.id} up to ${days.at(-1)?.period ?? ''}`);
      }
    });
    await client.query(`DROP TABLE ${MONTH}`);
    await client.query('INSERT INTO report_freshness (source, refreshed_at) VALUES ($1, $2) ON CONFLICT (source) DO UPDATE SET refreshed_at = excluded.refreshed_at', [source.id, now]);
  }
}

/** A region of one branch counts what its branch counts. */
async function copyToRegion(client: pg.ClientBase, source: ReportSource, branchIds: readonly string[]): Promise<void> {
  const columns = source.columns.map(({ name }) => name).join(', ');
  await client.query(
    `INSERT INTO ${source.cells} (scope_id, grain, dim, period, key, ${columns})
     SELECT 'region:' || b.region_id, c.grain, c.dim, c.period, c.key, ${columns} FROM ${source.cells} c JOIN branch b ON b.id = c.scope_id WHERE b.id = ANY ($1) AND c.dim <> ALL ($2)`,
    [branchIds, source.branchOnly],
  );
}

function byMonth(marked: readonly Touched[]): Touched[][] {
  const months = new Map<string, Touched[]>();
  for (const one of marked) {
    const month = firstOfMonth(one.period);
    const days = months.get(month);
    if (days === undefined) months.set(month, [one]);
    else days.push(one);
  }
  return [...months.values()];
}

async function write(client: pg.ClientBase, source: ReportSource, grain: Grain, cells: string, touched: readonly Touched[]): Promise<void> {
  const columns = source.columns.map(({ name }) => name).join(', ');
  await client.query(
    `WITH touched AS (SELECT * FROM unnest($1::text[], $2::date[]) AS t (scope_id, period))
     INSERT INTO ${source.cells} (scope_id, grain, dim, period, key, ${columns}) SELECT scope_id, '${grain}', dim, period, key, ${columns} FROM (${cells}) c`,
    [touched.map(({ scopeId }) => scopeId), touched.map(({ period }) => period)],
  );
}
