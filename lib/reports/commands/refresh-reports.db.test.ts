import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { TEST_NOW } from '@/lib/server/testing/callers';
import { addDays, calendarDate } from '@/lib/values/calendar-date';
import { OBSTACLES, SEGMENTS, SERVICES } from '../schemas/visit-keys';
import { anyWork, openCellBench, writeWhileRefreshing, type CellBench } from '../testing/many-writers';
import { clearVisits, countCells, putVisits, storedCells, visitOf, type TestVisit } from '../testing/visits';
import { checkReports } from './check-reports';
import { refreshReports } from './refresh-reports';

const BRANCHES = ['bdl', 'dps', 'sby', 'jyp'];
const TODAY = calendarDate('2026-11-20');

let bench: CellBench;

beforeAll(async () => {
  bench = await openCellBench(3);
});
beforeEach(() => clearVisits(bench.owner));
afterAll(() => bench.close());

const refresh = () => refreshReports(bench.db, TEST_NOW, ['visits']);
const expectCells = async (visits: readonly TestVisit[]) => expect(await storedCells(bench.owner)).toEqual(countCells(visits, bench.regions));

const anyVisit = fc.record({
  branchId: fc.constantFrom(...BRANCHES),
  // Around the end of a month.
  day: fc.integer({ min: -24, max: 12 }).map((days) => addDays(calendarDate('2026-11-01'), days) as string),
  hour: fc.integer({ min: 0, max: 23 }),
  desk: fc.option(fc.integer({ min: 1, max: 3 })),
  segment: fc.option(fc.constantFrom(...SEGMENTS)),
  service: fc.constantFrom(...SERVICES.slice(0, 5)),
  wait: fc.option(fc.constantFrom(0, 59, 60, 61, 1_260, 7_200, 7_201)),
  served: fc.constantFrom(0, 60, 61, 3_600, 90_000),
  reason: fc.option(fc.option(fc.constantFrom(...OBSTACLES))),
  explained: fc.boolean(),
  rating: fc.option(fc.integer({ min: 1, max: 5 })),
}).map(({ reason, ...rest }) => visitOf({ ...rest, avoidable: reason !== null, obstacle: reason, installed: rest.explained }));

describe('cells are what the rows say', () => {
  test('under random inserts, corrections and deletions by several people while several processes refresh', async () => {
    const kept = new Map<string, TestVisit>();
    const ways = {
      make: (visit: TestVisit, id: string | undefined) => ({ ...visit, id: id ?? visit.id }),
      put: (client: pg.Client, visit: TestVisit) => putVisits(client, [visit]),
      remove: async (client: pg.Client, id: string) => void (await client.query('DELETE FROM visit WHERE id = $1', [id])),
      refresh,
    };
    await fc.assert(
      fc.asyncProperty(anyWork(anyVisit, 3, { minLength: 4, maxLength: 14 }), async (work) => {
        await writeWhileRefreshing(bench, work, ways, kept);
        await expectCells([...kept.values()]);
        expect(await marks()).toBe(0);
      }),
      { numRuns: 12, endOnFailure: true },
    );
    expect((await checkReports(bench.db, TEST_NOW, TODAY, ['visits']))[0]).toMatchObject({ different: [] });
  }, 180_000);

  const marks = async () => (await bench.one<{ count: number }>('SELECT count(*)::int FROM report_change')).count;

  test('when a visit commits after the refresh that was under way', async () => {
    const [late] = bench.writers;
    const early = visitOf();
    const behind = visitOf({ hour: 10 });
    await putVisits(bench.owner, [early]);
    await late?.query('BEGIN');
    if (late) await putVisits(late, [behind]);
    await refresh();
    await expectCells([early]);
    await late?.query('COMMIT');
    await refresh();
    await expectCells([early, behind]);
  });

  test('of a visit that moves to another day and branch, and of one that is opened again', async () => {
    const visit = visitOf({ day: '2026-10-31' });
    await putVisits(bench.owner, [visit]);
    await refresh();
    const moved = { ...visit, branchId: 'jyp', day: '2026-11-01' };
    await putVisits(bench.owner, [moved]);
    await refresh();
    await expectCells([moved]);
    const open = { ...moved, closed: false };
    await putVisits(bench.owner, [open]);
    await refresh();
    await expectCells([open]);
    expect((await storedCells(bench.owner)).size).toBe(0);
  });

  test('at 23.59 and at 00.00 in Jayapura, an hour apart and in two months', async () => {
    const last = visitOf({ branchId: 'jyp', day: '2026-10-31', hour: 23 });
    const first = visitOf({ branchId: 'jyp', day: '2026-11-01', hour: 0 });
    await putVisits(bench.owner, [last, first]);
    await refresh();
    await expectCells([last, first]);
    const cells = await storedCells(bench.owner);
    expect([cells.get('jyp month all 2026-10-01 ')?.visits, cells.get('jyp month all 2026-11-01 ')?.visits]).toEqual([1, 1]);
  });

  test('of a year, more branch-days than one batch', async () => {
    const visits = Array.from({ length: 365 }, (_, index) => visitOf({ branchId: BRANCHES[index % 2] ?? 'bdl', day: addDays(calendarDate('2025-11-21'), index), hour: index % 24, wait: index * 11 }));
    await putVisits(bench.owner, visits);
    expect(await refresh()).toEqual({ days: 365 });
    await expectCells(visits);
    expect(await refresh()).toEqual({ days: 0 });
  }, 60_000);

  test('of nobody: nothing', async () => {
    await refresh();
    await expectCells([]);
    expect(await bench.one('SELECT refreshed_at FROM report_freshness')).toEqual({ refreshed_at: TEST_NOW });
  });
});

describe('the nightly check', () => {
  const damage = (sql: string) => bench.owner.query(sql);
  const check = async () => (await checkReports(bench.db, TEST_NOW, TODAY, ['visits']))[0];

  test.each([
    ['a wrong figure of a day', "UPDATE visit_cell SET avoidable = avoidable + 1 WHERE scope_id = 'bdl' AND grain = 'day' AND dim = 'service'", { scope: 'bdl', grain: 'day', period: '2026-11-20' }],
    ['a missing cell', "DELETE FROM visit_cell WHERE scope_id = 'bdl' AND grain = 'day' AND dim = 'hour'", { scope: 'bdl', grain: 'day', period: '2026-11-20' }],
    ['a cell of nothing', "INSERT INTO visit_cell SELECT scope_id, grain, dim, '2026-11-19', key, visits, avoidable, explained, installed, activated, waited, wait_seconds, service_seconds, wait_buckets, service_buckets, obstacles, hours, ratings FROM visit_cell WHERE scope_id = 'bdl' AND grain = 'day' AND dim = 'all' AND period = '2026-11-20'", { scope: 'bdl', grain: 'day', period: '2026-11-19' }],
    ['a wrong sum of the nation', "UPDATE visit_cell SET hours[10] = 7 WHERE scope_id = 'nation' AND grain = 'month' AND dim = 'all'", { scope: 'nation', grain: 'month', period: '2026-11-01' }],
    ['a wrong sum of a region', "UPDATE visit_cell SET visits = 9 WHERE scope_id LIKE 'region:%' AND grain = 'day' AND dim = 'all'", { grain: 'day', period: '2026-11-20' }],
  ])('finds %s, records it, and the next refresh repairs it', async (_, sql, expected) => {
    const visits = [visitOf(), visitOf({ day: '2026-11-18', branchId: 'dps' })];
    await putVisits(bench.owner, visits);
    await refresh();
    expect(await check()).toMatchObject({ different: [] });
    await damage(sql);
    const found = await check();
    expect(found?.different).toContainEqual(expect.objectContaining(expected));
    expect(await bench.one('SELECT different FROM report_check ORDER BY id DESC LIMIT 1')).toEqual({ different: found?.different });
    await refresh();
    await expectCells(visits);
    expect(await check()).toMatchObject({ different: [] });
  });

  test('takes a day that is still to be counted for behind, not for wrong', async () => {
    await putVisits(bench.owner, [visitOf({ day: '2026-11-18' })]);
    await refresh();
    await putVisits(bench.owner, [visitOf()]);
    expect(await check()).toMatchObject({ different: [] });
  });

  test('reaches every older day within thirty nights', async () => {
    await putVisits(bench.owner, [visitOf({ day: '2026-05-01' }), visitOf({ day: '2026-06-13' })]);
    await refresh();
    await damage("UPDATE visit_cell SET visits = 5 WHERE scope_id = 'bdl' AND grain = 'day' AND dim = 'all' AND period = '2026-06-13'");
    let found = 0;
    for (let night = 0; night < 30; night += 1) {
      const [result] = await checkReports(bench.db, TEST_NOW, addDays(TODAY, night), ['visits']);
      if (result?.different.some(({ scope, period }) => scope === 'bdl' && period === '2026-06-13')) found += 1;
      await bench.owner.query('TRUNCATE report_change');
    }
    expect(found).toBe(1);
  }, 60_000);
});

test('nobody but the job writes cells, and cells of another scope are not seen', async () => {
  await putVisits(bench.owner, [visitOf(), visitOf({ branchId: 'dps' }), visitOf({ branchId: 'sby' })]);
  await refresh();
  const app = new pg.Client({ connectionString: bench.database.appUrl });
  await app.connect();
  const seen = async (branches: string, national = '') => {
    await app.query("SELECT set_config('app.branch_ids', $1, false), set_config('app.national', $2, false)", [branches, national]);
    return (await app.query<{ scope_id: string }>('SELECT DISTINCT scope_id FROM visit_cell ORDER BY 1')).rows.map(({ scope_id }) => scope_id);
  };
  const region = `region:${bench.regions.get('bdl') ?? ''}`;
  expect(await seen('bdl')).toEqual(['bdl']);
  expect(await seen('bdl,sby')).toEqual(['bdl', region, 'sby']);
  expect(await seen('')).toEqual([]);
  expect((await app.query('UPDATE visit_cell SET visits = 0')).rowCount).toBe(0);
  await seen('bdl');
  expect((await app.query('UPDATE visit_cell SET visits = 0')).rowCount).toBe(0);
  await expect(app.query("INSERT INTO report_change (source, branch_id, day) VALUES ('visits', 'bdl', '2026-11-20')")).rejects.toThrow(/row-level security/);
  expect(await seen('', 'on')).toContain('nation');
  await app.end();
});
