import { expect, it } from 'vitest';
import { saveHoliday } from '@/lib/calendar/commands/save-holiday';
import { openBench, TEST_NOW } from '@/lib/server/testing/callers';
import { casesOf, castOf, key, must } from '../testing/cases';
import { recountOpenComplaints } from './recount-open';

it('measures', async () => {
  const bench = await openBench();
  const cast = await castOf(bench);
  const cases = casesOf(bench, cast);
  for (let i = 0; i < 4; i += 1) { await cases.make.routed(); await cases.make.in_progress(); await cases.make.paused(); }
  const admin = await bench.as('admin');
  const N = Number(process.env.N ?? 10000);
  const cols = (await bench.owner.query<{ c: string }>("SELECT column_name c FROM information_schema.columns WHERE table_name='complaint' ORDER BY ordinal_position")).rows.map((r) => r.c);
  await bench.owner.query(`CREATE TEMP TABLE src AS SELECT row_number() OVER ()-1 AS n, id FROM complaint`);
  await bench.owner.query(`CREATE TEMP TABLE mk AS SELECT gen_random_uuid() AS nid, i, timestamptz '2026-11-20T03:00Z' - (i % 8000) * interval '1 minute' AS at, s.id AS sid FROM generate_series(1, ${N}) i JOIN src s ON s.n = i % (SELECT count(*) FROM src)`);
  const over: Record<string, string> = { id: 'm.nid', reference: "'PG-X-' || m.i", received_at: 'm.at', source: 'NULL', source_number: 'NULL' };
  await bench.owner.query(`INSERT INTO complaint (${cols.join(',')}) SELECT ${cols.map((c) => over[c] ?? 'c.' + c).join(',')} FROM mk m JOIN complaint c ON c.id = m.sid`);
  const ycols = (await bench.owner.query<{ c: string }>("SELECT column_name c FROM information_schema.columns WHERE table_name='complaint_cycle' ORDER BY ordinal_position")).rows.map((r) => r.c);
  const yover: Record<string, string> = { complaint_id: 'm.nid', started_at: 'm.at', places: `jsonb_build_array(jsonb_build_object('since', (extract(epoch from m.at)*1000)::bigint, 'branchId', 'bdl'))` };
  await bench.owner.query(`INSERT INTO complaint_cycle (${ycols.join(',')}) SELECT ${ycols.map((c) => yover[c] ?? 'y.' + c).join(',')} FROM mk m JOIN complaint_cycle y ON y.complaint_id = m.sid`);
  await bench.owner.query('ANALYZE complaint; ANALYZE complaint_cycle');
  for (const date of ['2026-11-25', '2026-11-26', '2027-11-26']) {
    must(await saveHoliday(admin, { date, kind: 'national', name: 'Libur', decree: 'x' }, key()));
    const start = Date.now();
    const result = await recountOpenComplaints(bench.db, () => TEST_NOW);
    process.stdout.write(`${date} ${JSON.stringify(result)} ${Date.now() - start} ms\n`);
  }
  await bench.close();
  expect(1).toBe(1);
}, 600000);
