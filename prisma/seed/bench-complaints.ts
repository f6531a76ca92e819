import pg from 'pg';
import { OPEN_STATUSES } from '@/lib/complaints/model';
import { CALL_BACKS, COMPLAINTS, CYCLES, DRAFTS, EVENTS, HANDLERS, NUMBERS } from './bench-complaint-sql';
import { unburdened } from './database';
import { countCells } from './report-cells';

export interface BenchComplaintOptions {
  /** Connection of the owner of the tables; they must hold members and no complaint. */
  readonly ownerUrl: string;
  /** How many complaints; a tenth of them is open. */
  readonly complaints: number;
  /** The moment at which the data are as they are. */
  readonly now: Date;
  readonly log: (line: string) => void;
}

const HEAVY = ['complaint', 'complaint_word', 'complaint_cycle', 'complaint_event', 'complaint_number', 'call_back'];
const FILLED = [...HEAVY, 'complaint_tally', 'staff'];
/** What marks a day as stale would first hold all rows; the cells are counted at the end. */
const MARKS = [['complaint_cycle', 'report_change_complaint_cycle_insert'], ['call_back', 'report_change_call_back_insert']] as const;
const MARK_ALL = `INSERT INTO report_change (source, branch_id, day)
  SELECT 'complaints', d.office, d.day FROM complaint_cycle y CROSS JOIN LATERAL complaint_cycle_days(y.places, y.started_at) d
  UNION SELECT 'complaints', COALESCE(branch_id, 'pusat'), call_back_day(branch_id, flagged_at) FROM call_back`;

/**
 * Complaints for measurements: a tenth open, one in a hundred of these at the central office, 60 more handlers at each branch, members,
 * names, levels, categories and channels as unevenly spread as they are. Due instants are near what the clocks would count, not counted.
 * Set-based, all or nothing.
 */
export async function seedBenchComplaints({ ownerUrl, complaints, now, log }: BenchComplaintOptions): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'loket-seed' });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query("SET LOCAL work_mem = '256MB'");
    await client.query("SET LOCAL maintenance_work_mem = '1GB'");
    await client.query("SELECT set_config('bench.now', $1, true), set_config('bench.complaints', $2, true), set_config('bench.open', $3, true)", [now.toISOString(), String(complaints), `{${OPEN_STATUSES.join(',')}}`]);
    await client.query('SELECT setseed(0.5)');
    log(`complaints: ${complaints} cases`);
    for (const sql of [HANDLERS, ...DRAFTS]) await client.query(sql);
    const { rows } = await client.query<{ name: string }>(
      `SELECT i.indexrelid::regclass::text AS name FROM pg_index i WHERE i.indrelid = ANY ($1::text[]::regclass[])
         AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = i.indexrelid)`,
      [HEAVY],
    );
    for (const [table, trigger] of MARKS) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER ${trigger}`);
    await unburdened(client, { tables: HEAVY, indexes: rows.map(({ name }) => name), primaryKeys: [] }, async () => {
      for (const [what, sql] of Object.entries({ cases: COMPLAINTS, cycles: CYCLES, history: EVENTS, numbers: NUMBERS, 'call-backs': CALL_BACKS })) {
        log(`complaints: ${what}`);
        await client.query(sql);
      }
      log('complaints: indexes');
    });
    for (const [table, trigger] of MARKS) await client.query(`ALTER TABLE ${table} ENABLE TRIGGER ${trigger}`);
    await client.query(MARK_ALL);
    await client.query("SELECT complaint_tally_add_up(), setval('complaint_reference_seq', 1)");
    await client.query('COMMIT');
    log('complaints: statistics');
    await client.query(`VACUUM (ANALYZE) ${FILLED.join(', ')}`);
    log('complaints: cells of the reports');
    await client.query('BEGIN');
    await countCells(client, now, () => undefined, ['complaints']);
    await client.query('COMMIT');
    await client.query('VACUUM (ANALYZE) complaint_cell, report_change');
  } finally {
    await client.end();
  }
}
