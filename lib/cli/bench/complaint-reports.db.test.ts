import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBench, type Bench } from '@/lib/server/testing/callers';
import { seedBenchComplaints } from '@/prisma/seed/bench-complaints';
import { measureComplaintReports } from './complaint-reports';

let bench: Bench;

beforeAll(async () => {
  bench = await openBench();
  await bench.owner.query('TRUNCATE complaint CASCADE');
  await bench.owner.query('TRUNCATE complaint_tally, complaint_word, complaint_cell, report_change');
  // The measurement asks as of now: the rows lie before that.
  await seedBenchComplaints({ ownerUrl: bench.database.ownerUrl, complaints: 2_000, now: new Date(), log: () => undefined });
}, 120_000);
afterAll(() => bench.close());

test('asks the report and the rows alike for every scope, and tells when the two do not count the same', async () => {
  const figures = await measureComplaintReports(bench.db, bench.owner, 1, () => undefined);
  expect(new Set(figures.map(({ who }) => who))).toEqual(new Set(['branch', 'region', 'nation']));
  for (const { who, what, cycles, raw } of figures) expect([!what.startsWith('12 months') || cycles > 0, raw > 0], `${who}: ${what}`).toEqual([true, true]);
  await bench.owner.query("UPDATE complaint_cell SET cycles = cycles + 1 WHERE scope_id = 'nation' AND dim = 'all'");
  await expect(measureComplaintReports(bench.db, bench.owner, 1, () => undefined)).rejects.toThrow(/the report counts/);
}, 120_000);
