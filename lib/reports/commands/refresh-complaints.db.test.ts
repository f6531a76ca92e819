import fc from 'fast-check';
import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { must, castOf, casesOf, GREEN } from '@/lib/complaints/testing/cases';
import { rateComplaint } from '@/lib/complaints/commands/rate-complaint';
import { reopenComplaint } from '@/lib/complaints/commands/reopen-complaint';
import { CALL_RESULTS } from '@/lib/reports/model';
import { TEST_NOW } from '@/lib/server/testing/callers';
import { addDays, calendarDate } from '@/lib/values/calendar-date';
import { callOf, clearComplaints, complaintOf, countComplaintCells, cycleOf, putComplaints, removeComplaint, storedComplaintCells, type TestComplaint } from '../testing/complaints';
import { anyWork, openCellBench, writeWhileRefreshing, type CellBench } from '../testing/many-writers';
import { checkReports } from './check-reports';
import { refreshReports } from './refresh-reports';

const TODAY = calendarDate('2026-11-20');
let bench: CellBench;

beforeAll(async () => {
  bench = await openCellBench(2);
});
beforeEach(() => clearComplaints(bench.owner));
afterAll(() => bench.close());

const refresh = () => refreshReports(bench.db, TEST_NOW, ['complaints']);
const put = (...complaints: TestComplaint[]) => putComplaints(bench.owner, complaints);
const expectCells = async (...complaints: TestComplaint[]) => expect(await storedComplaintCells(bench.owner)).toEqual(countComplaintCells(complaints, bench.regions));

const anyDay = fc.integer({ min: -24, max: 12 }).map((days) => addDays(calendarDate('2026-11-01'), days) as string);
const anyHour = fc.integer({ min: 0, max: 23 });
const anyOffice = fc.constantFrom('bdl', 'dps', 'sby', 'jyp', null);
const anyVerdict = fc.constantFrom(undefined, null, true, false);
const anyCycle = fc.record({
  day: anyDay, hour: anyHour, offices: fc.array(anyOffice, { minLength: 1, maxLength: 4 }), level: fc.constantFrom('red', 'yellow', 'green', null),
  ended: fc.option(fc.record({ outcome: fc.constantFrom('resolved' as const, 'rejected' as const, 'merged' as const), after: fc.constantFrom(0, 1, 1.01, 24, 719, 721, 4_320, 9_000) })),
  verdicts: fc.record({ legal: anyVerdict, resolve: anyVerdict, first_response: anyVerdict }),
}).map(({ verdicts, ...cycle }) => cycleOf({ ...cycle, verdicts: JSON.parse(JSON.stringify(verdicts)) as typeof verdicts }));
/** The calls of a case: those before the last are closed, for only one may be open. */
const anyCalls = fc.array(fc.record({ cycle: fc.integer({ min: 1, max: 2 }), branchId: anyOffice, day: anyDay, hour: anyHour, result: fc.constantFrom(...CALL_RESULTS), confirmed: fc.option(fc.boolean()) }), { maxLength: 3 })
  .map((calls) => calls.map((call, index) => callOf({ ...call, ...(index < calls.length - 1 && (call.result === 'open' || call.result === 'needs_number') && { result: 'unanswered' as const }) })));
const anyComplaint = fc.record({
  channel: fc.constantFrom('branch_office', 'mobile_jkn', 'care_center'), category: fc.constantFrom('hospital', 'membership', null), rating: fc.option(fc.integer({ min: 1, max: 5 })),
  cycles: fc.array(anyCycle, { minLength: 1, maxLength: 3 }), calls: anyCalls,
});

test('cells are what the rows say under random cases, changes, reopenings and deletions by several people while several processes refresh', async () => {
  const kept = new Map<string, TestComplaint>();
  const ways = {
    make: (complaint: Omit<TestComplaint, 'id'>, id: string | undefined) => complaintOf({ ...complaint, ...(id !== undefined && { id }) }),
    put: (client: pg.Client, complaint: TestComplaint) => putComplaints(client, [complaint]),
    remove: removeComplaint,
    refresh,
  };
  await fc.assert(
    fc.asyncProperty(anyWork(anyComplaint, 2, { minLength: 3, maxLength: 10 }), async (work) => {
      await writeWhileRefreshing(bench, work, ways, kept);
      await expectCells(...kept.values());
      expect(await bench.one('SELECT count(*)::int FROM report_change')).toEqual({ count: 0 });
    }),
    { numRuns: 12, endOnFailure: true },
  );
  const [check] = await checkReports(bench.db, TEST_NOW, TODAY, ['complaints']);
  expect(check).toMatchObject({ source: 'complaints', different: [] });
}, 240_000);

test('23.59 and 00.00 in Jayapura are two days, and two months', async () => {
  const cases = [complaintOf({}, { offices: ['jyp'], day: '2026-10-31', hour: 23.98 }), complaintOf({}, { offices: ['jyp'], day: '2026-11-01', hour: 0 })];
  await put(...cases);
  await refresh();
  await expectCells(...cases);
});

test('what the central office holds counts for the nation and for no region', async () => {
  const central = complaintOf({}, { offices: ['bdl', null] });
  await put(central);
  await refresh();
  await expectCells(central);
  const cells = await storedComplaintCells(bench.owner);
  const region = `region:${bench.regions.get('bdl') ?? ''}`;
  expect(['pusat', 'nation', 'bdl', region].map((scope) => cells.get(`${scope} day all 2026-11-20 `)).map((cell) => [cell?.cycles, cell?.held, cell?.returned])).toEqual([[1, 0, 0], [1, 1, 1], [0, 1, 1], [0, 1, 1]]);
  await bench.owner.query("UPDATE complaint_cell SET open = 9 WHERE scope_id = 'pusat' AND dim = 'all' AND grain = 'day'");
  const [found] = await checkReports(bench.db, TEST_NOW, TODAY, ['complaints']);
  expect(found?.different).toContainEqual({ scope: 'pusat', grain: 'day', period: '2026-11-20' });
  await refresh();
  await expectCells(central);
});

test('due instants that move and escalations mark nothing', async () => {
  await put(complaintOf());
  await refresh();
  await bench.owner.query("UPDATE complaint_cycle SET resolve_due_at = now(), escalated = '{s1}', caveats = '[]'");
  await bench.owner.query("UPDATE complaint SET due_at = now() + interval '1 day', assignee_id = NULL, status = 'in_progress'");
  expect(await refresh()).toEqual({ days: 0 });
});

test('the commands of the desk: a cycle keeps its verdict when the case is reopened, and its rating goes', async () => {
  const cast = await castOf(bench);
  const { make } = casesOf(bench, cast);
  const solved = await make.resolved();
  const { version } = must(await rateComplaint(cast.desk, { ...solved, rating: 4, note: '' }, crypto.randomUUID()));
  const of = async () => {
    await refresh();
    return (await storedComplaintCells(bench.owner)).get('bdl month all 2026-11-01 ');
  };
  expect(await of()).toMatchObject({ cycles: 1, resolved: 1, open: 0, legal_kept: 1, resolve_kept: 1, response_kept: 1, held: 1, rate_asked: 1, ratings: [0, 0, 0, 1, 0] });
  must(await reopenComplaint(cast.handler, { id: solved.id, version, note: 'Belum selesai.' }, crypto.randomUUID()));
  expect(await of()).toMatchObject({ cycles: 2, again: 1, reopened: 1, resolved: 1, open: 1, legal_kept: 1, resolve_kept: 1, held: 2, rate_asked: 0, ratings: [0, 0, 0, 0, 0] });
  await make.returned();
  expect(await of()).toMatchObject({ cycles: 2, held: 3, returned: 1 });
  expect((await storedComplaintCells(bench.owner)).get(`pusat month level 2026-11-01 ${GREEN.level}`)).toMatchObject({ cycles: 1, open: 1, response_running: 1 });
});
