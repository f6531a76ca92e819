import { statfs } from 'node:fs/promises';
import pg from 'pg';
import { addDays, type CalendarDate } from '@/lib/values/calendar-date';
import { OFFICES, PLAN, VISITS } from './bench-visit-sql';
import { unburdened } from './database';
import { countCells } from './report-cells';

export interface BenchVisitOptions {
  /** Connection of the owner of the tables; they must hold staff and members, and no visit. */
  readonly ownerUrl: string;
  /** How many visits, over two years and 126 branches. */
  readonly visits: number;
  /** The day after the last visit. */
  readonly today: CalendarDate;
  /** Where the database lies, to see whether there is room. */
  readonly dataDir: string;
  readonly log: (line: string) => void;
}

/** Rows, indexes, cells and the log of writing them, with room to spare. */
const BYTES_A_VISIT = 1_000;
const DAYS = 730;
const STRETCH = 61;

/**
 * Visits for measurements: invented branches up to those of the country, twenty desks each, two years of working days. Set-based, all or
 * nothing; the cells of the reports are counted in one go from all of them. Throws RangeError when the disk has no room.
 */
export async function seedBenchVisits({ ownerUrl, visits, today, dataDir, log }: BenchVisitOptions): Promise<void> {
  const { bavail, bsize } = await statfs(dataDir);
  if (bavail * bsize < visits * BYTES_A_VISIT) throw new RangeError(`${visits} visits need about ${Math.ceil((visits * BYTES_A_VISIT) / 1e9)} GB of free disk at ${dataDir}`);
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'loket-seed' });
  await client.connect();
  const begin = performance.now();
  const say = (line: string) => log(`visits: ${line} (${((performance.now() - begin) / 1_000).toFixed(0)} s)`);
  try {
    await client.query('BEGIN');
    await client.query("SET LOCAL work_mem = '256MB'");
    await client.query("SET LOCAL maintenance_work_mem = '1GB'");
    await client.query("SELECT set_config('bench.today', $1, true), set_config('bench.visits', $2, true), setseed(0.5)", [today, String(visits)]);
    for (const sql of [...OFFICES, ...PLAN]) await client.query(sql);
    const { rows } = await client.query<{ name: string }>(
      `SELECT i.indexrelid::regclass::text AS name FROM pg_index i WHERE i.indrelid = 'visit'::regclass AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = i.indexrelid)`,
    );
    // What marks a day as stale would first hold all rows; the cells are counted below.
    await client.query('ALTER TABLE visit DISABLE TRIGGER USER');
    await unburdened(client, { tables: ['visit'], indexes: rows.map(({ name }) => name), primaryKeys: [] }, async () => {
      for (let ago = DAYS; ago > 0; ago -= STRETCH) {
        await client.query(VISITS, [addDays(today, -ago), addDays(today, -Math.max(0, ago - STRETCH))]);
        say(`up to ${addDays(today, -Math.max(0, ago - STRETCH))}`);
      }
      say('indexes');
    });
    await client.query('ALTER TABLE visit ENABLE TRIGGER USER');
    await client.query("INSERT INTO report_change (source, branch_id, day) SELECT 'visits', branch, day FROM bench_day");
    await client.query('COMMIT');
    say('statistics');
    await client.query('VACUUM (ANALYZE) visit, service_desk, staff, branch');
    say('cells of the reports');
    await client.query('BEGIN');
    await countCells(client, new Date(), say);
    await client.query('COMMIT');
    await client.query('VACUUM (ANALYZE) visit_cell, report_change');
    say('done');
  } finally {
    await client.end();
  }
}
