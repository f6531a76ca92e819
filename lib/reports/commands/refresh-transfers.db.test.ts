import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openBench, TEST_NOW, type Bench } from '@/lib/server/testing/callers';
import { addDays, calendarDate } from '@/lib/values/calendar-date';
import { countTransferCells, putTransfers, storedTransferCells, transferOf, transferPool, type TestRefusal, type TestTransfer, type TransferPool } from '../testing/transfers';
import { checkReports } from './check-reports';
import { refreshReports } from './refresh-reports';

let bench: Bench;
let pool: TransferPool;
let regions: ReadonlyMap<string, string>;
const members = new Map<string, string>();
const refusals: TestRefusal[] = [];

beforeAll(async () => {
  bench = await openBench();
  await bench.owner.query("UPDATE branch SET region_id = (SELECT region_id FROM branch WHERE id = 'bdl') WHERE id = 'sby'");
  const { rows } = await bench.owner.query<{ id: string; region_id: string }>('SELECT id, region_id FROM branch');
  regions = new Map(rows.map(({ id, region_id }) => [id, region_id]));
  pool = await transferPool(bench.owner);
  // The audit keeps what was there before: no test can take it away.
  const before = await bench.owner.query<TestRefusal>(
    `SELECT a.chain AS "branchId", (a.at AT TIME ZONE b.time_zone)::date::text AS day, ARRAY(SELECT jsonb_array_elements_text(a.detail -> 'codes')) AS codes
     FROM audit_event a JOIN branch b ON b.id = a.chain WHERE a.action = 'refused' AND a.object_id = 'transfers.request'`,
  );
  refusals.push(...before.rows);
});
beforeEach(async () => {
  await bench.owner.query('TRUNCATE transfer CASCADE');
  await bench.owner.query('TRUNCATE transfer_cell, report_change, report_freshness, report_check');
  await bench.owner.query("INSERT INTO report_change (source, branch_id, day) SELECT 'transfers', branch, day FROM unnest($1::text[], $2::date[]) marks (branch, day)", [refusals.map(({ branchId }) => branchId), refusals.map(({ day }) => day)]);
  members.clear();
});
afterAll(() => bench.close());

/** A member of its own for every transfer: a member has one open transfer at most. */
function memberOf({ id }: TestTransfer): string {
  const known = members.get(id) ?? pool.memberIds[members.size] ?? '';
  members.set(id, known);
  return known;
}
const put = (transfers: readonly TestTransfer[]) => putTransfers(bench.owner, transfers, memberOf);
const refresh = () => refreshReports(bench.db, TEST_NOW, ['transfers']);
const expectCells = async (transfers: readonly TestTransfer[]) => expect(await storedTransferCells(bench.owner)).toEqual(countTransferCells(transfers, refusals, regions));

async function refuse(branchId: string, at: string, day: string, codes: string[], action = 'transfer.request_refused', objectId: string | null = null): Promise<void> {
  await bench.owner.query("SELECT audit_append($1, gen_random_uuid(), $2, NULL, 'x', 'frontliner', NULL, NULL, $3, NULL, $4, NULL, $5::jsonb)", [branchId, at, action, objectId, JSON.stringify({ codes })]);
  if (codes.some((code) => /^T\d+$/.test(code))) refusals.push({ branchId, day, codes: codes.filter((code) => /^T\d+$/.test(code)) });
}

test('cells are what the rows say under random requests, decisions, moves and deletions', async () => {
  const any = fc.record({
    branchId: fc.constantFrom('bdl', 'dps', 'sby', 'jyp'),
    day: fc.integer({ min: -24, max: 12 }).map((days) => addDays(calendarDate('2026-11-01'), days) as string),
    hour: fc.integer({ min: 0, max: 23 }),
    segment: fc.constantFrom('PBPU', 'PBI_APBD'),
    pemda: fc.option(fc.constantFrom(...pool.pemdas)),
    facility: fc.constantFrom(...pool.facilities),
    codes: fc.subarray(['T2', 'T6', 'T11', 'T12', 'T14']),
    status: fc.constantFrom('requested', 'returned', 'applied', 'approved', 'rejected', 'cancelled'),
    decidedAfter: fc.constantFrom(0.5, 1, 1.01, 24, 719, 720, 721, 2_000),
  });
  const kept = new Map<string, TestTransfer>();
  await fc.assert(
    fc.asyncProperty(fc.array(fc.record({ transfer: any, of: fc.option(fc.nat()), remove: fc.boolean() }), { minLength: 4, maxLength: 16 }), async (steps) => {
      for (const { transfer, of, remove } of steps) {
        const id = of === null ? undefined : [...kept.keys()][of % Math.max(1, kept.size)];
        if (id !== undefined && remove) {
          await bench.owner.query('DELETE FROM transfer WHERE id = $1', [id]);
          kept.delete(id);
        } else {
          const automatic = transfer.status === 'approved' && transfer.codes.length === 0;
          const next = transferOf(pool, { ...transfer, automatic, decidedAfter: transfer.status === 'requested' ? null : transfer.decidedAfter, ...(id !== undefined && { id }) });
          await put([next]);
          kept.set(next.id, next);
        }
      }
      await refresh();
      await expectCells([...kept.values()]);
    }),
    { numRuns: 12, endOnFailure: true },
  );
  const [check] = await checkReports(bench.db, TEST_NOW, calendarDate('2026-11-20'), ['transfers']);
  expect(check).toMatchObject({ source: 'transfers', different: [] });
}, 180_000);

test('23.59 and 00.00 in Jayapura are two days, and two months', async () => {
  const transfers = [transferOf(pool, { branchId: 'jyp', day: '2026-10-31', hour: 23 }), transferOf(pool, { branchId: 'jyp', day: '2026-11-01', hour: 0 })];
  await put(transfers);
  await refresh();
  await expectCells(transfers);
});

test('a decision marks the day of the request, and a wrong cell is found and repaired', async () => {
  const transfer = transferOf(pool, { day: '2026-11-02', status: 'requested', decidedAfter: null });
  await put([transfer]);
  await refresh();
  const decided: TestTransfer = { ...transfer, status: 'rejected', decidedAfter: 30 };
  await put([decided]);
  expect(await refresh()).toEqual({ days: 1 });
  await expectCells([decided]);
  await bench.owner.query("UPDATE transfer_cell SET rejected = 9 WHERE dim = 'all' AND grain = 'day' AND scope_id = 'bdl' AND period = '2026-11-02'");
  const [found] = await checkReports(bench.db, TEST_NOW, calendarDate('2026-11-20'), ['transfers']);
  expect(found?.different).toContainEqual({ scope: 'bdl', grain: 'day', period: '2026-11-02' });
  await refresh();
  await expectCells([decided]);
});

test('requests that the rules refused are counted by rule from the audit; other refusals are not', async () => {
  // 23.30 in Jayapura on the 19th, which is 14.30 in UTC.
  await refuse('jyp', '2026-11-19T14:30:00Z', '2026-11-19', ['T8', 'T12']);
  await refuse('jyp', '2026-11-19T15:30:00Z', '2026-11-20', ['T8'], 'refused', 'transfers.request');
  await refuse('jyp', '2026-11-20T02:00:00Z', '2026-11-20', ['invalid_input'], 'refused', 'transfers.request');
  await refresh();
  await expectCells([]);
  await bench.owner.query("SELECT audit_append('jyp', gen_random_uuid(), now(), NULL, 'x', 'frontliner', NULL, NULL, 'refused', NULL, 'transfers.approve', NULL, '{\"codes\":[\"T9\"]}'::jsonb)");
  expect(await refresh()).toEqual({ days: 0 });
});
