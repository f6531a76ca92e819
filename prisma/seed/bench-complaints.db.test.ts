import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkReports } from '@/lib/reports/commands/check-reports';
import { refreshReports } from '@/lib/reports/commands/refresh-reports';
import { openBench, TEST_NOW, type Bench } from '@/lib/server/testing/callers';
import { calendarDate } from '@/lib/values/calendar-date';
import { seedBenchComplaints } from './bench-complaints';

let bench: Bench;

beforeAll(async () => {
  bench = await openBench();
  await bench.owner.query('TRUNCATE complaint CASCADE');
  await bench.owner.query('TRUNCATE complaint_tally, complaint_word, complaint_cell, report_change');
  await seedBenchComplaints({ ownerUrl: bench.database.ownerUrl, complaints: 2_000, now: TEST_NOW, log: () => undefined });
}, 120_000);
afterAll(() => bench.close());

test('the cells of the reports are counted with the rows, and what changes afterwards marks its day', async () => {
  expect(await bench.one("SELECT sum(cycles)::int AS cycles FROM complaint_cell WHERE scope_id = 'nation' AND grain = 'month' AND dim = 'all'")).toEqual({ cycles: 2_000 });
  const [check] = await checkReports(bench.db, TEST_NOW, calendarDate('2026-11-20'), ['complaints']);
  expect(check?.compared).toBeGreaterThan(0);
  expect(check?.different).toEqual([]);
  await bench.owner.query('DELETE FROM call_back_attempt; DELETE FROM call_back');
  expect((await refreshReports(bench.db, TEST_NOW, ['complaints'])).days).toBeGreaterThan(0);
  expect(await bench.one("SELECT sum(calls)::int AS calls FROM complaint_cell")).toEqual({ calls: 0 });
});
