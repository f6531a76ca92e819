import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { must } from '@/lib/complaints/testing/cases';
import { openBench, TEST_NOW, type Bench } from '@/lib/server/testing/callers';
import type { Caller } from '@/lib/server/use-case';
import { addDays, calendarDate } from '@/lib/values/calendar-date';
import { refreshReports } from '../commands/refresh-reports';
import { ANSWER_HOUR_EDGES, CALL_RESULTS } from '../model';
import { callOf, clearComplaints, complaintOf, cycleOf, putComplaints, type TestComplaint, type TestCycle } from '../testing/complaints';
import { exportComplaintReport } from './export-complaint-report';
import { daysOfStep } from '@/lib/reports/rules/periods';
import { readComplaintCases } from './read-complaint-cases';
import { readComplaintReport } from './read-complaint-report';

const BRANCHES = ['bdl', 'dps', 'sby', 'jyp'];
const CHANNELS = ['branch_office', 'mobile_jkn', 'care_center'];
const LEVELS = ['red', 'yellow', 'green', null];
const OUTCOMES = ['resolved', 'resolved', 'rejected', 'merged', null] as const;

/** A year and some weeks, thinly; every fifth is reopened, every seventh was returned once. */
const CASES: TestComplaint[] = Array.from({ length: 320 }, (_, n) => {
  const office = n % 9 === 8 ? null : (BRANCHES[(n * 7 + Math.floor(n / 11)) % 4] ?? 'bdl');
  const day = addDays(calendarDate('2025-10-01'), (n * 13) % 410);
  const cycle = (change: Partial<TestCycle>): TestCycle => {
    const outcome = OUTCOMES[(n * 3) % 5] ?? null;
    const judged = outcome !== null && outcome !== 'merged';
    return cycleOf({
      day, hour: (n * 5) % 24, offices: n % 7 === 0 ? ['bdl', null, office] : [office], level: LEVELS[n % 4] ?? null, ended: outcome && { outcome, after: ((n * 29) % 5_000) + 0.5 },
      verdicts: judged ? { legal: n % 3 !== 0, resolve: n % 4 !== 0, first_response: n % 5 !== 0 } : {}, ...change,
    });
  };
  const answered = cycle({ ended: { outcome: 'resolved', after: 5 }, verdicts: { legal: true, resolve: false, first_response: true } });
  return complaintOf({
    channel: CHANNELS[n % 3] ?? 'email', category: n % 6 === 0 ? null : n % 2 === 0 ? 'hospital' : 'membership', rating: n % 2 === 0 ? 1 + (n % 5) : null,
    cycles: n % 5 === 0 ? [answered, cycle({ day: addDays(day, 5) })] : [cycle({})],
    calls: n % 4 === 0 ? [callOf({ branchId: office, day, result: CALL_RESULTS[n % 8] ?? 'open', confirmed: n % 3 === 0 })] : [],
  });
});

let bench: Bench;
let manager: Caller;
let region: Caller;
let triage: Caller;

beforeAll(async () => {
  bench = await openBench();
  await bench.owner.query("UPDATE branch SET region_id = 'wilayah3' WHERE id = 'sby'");
  [manager, region, triage] = await Promise.all([bench.as('kepala.bdl'), bench.as('wilayah3'), bench.as('pusat')]);
  await clearComplaints(bench.owner);
  await putComplaints(bench.owner, CASES);
  // A case stands where its last cycle is.
  for (const { id, cycles } of CASES) await bench.owner.query('UPDATE complaint SET branch_id = $2, last_branch_id = $2 WHERE id = $1', [id, cycles.at(-1)?.offices.at(-1) ?? null]);
  await refreshReports(bench.db, TEST_NOW);
}, 120_000);
afterAll(() => bench.close());

type Row = TestCycle & { number: number; latest: boolean; channel: string; category: string | null; rating: number | null; office: string };
const ROWS: Row[] = CASES.flatMap(({ cycles, channel, category, rating }) =>
  cycles.map((cycle, index) => ({ ...cycle, number: index + 1, latest: index === cycles.length - 1, channel, category, rating, office: cycle.offices.at(-1) ?? 'pusat' })));
const count = (rows: readonly Row[], is: (row: Row) => boolean) => rows.filter(is).length;

describe.each([
  ['branch', () => manager, null, ['bdl']],
  ['region', () => region, null, ['bdl', 'sby']],
  ['nation', () => triage, 'nation', [...BRANCHES, 'pusat']],
] as const)('%s: the figures are those of the rows', (_, caller, scope, offices) => {
  test.each([['2026-11-01', '2026-11-20'], ['2026-10-01', '2026-10-31'], ['2025-12-24', '2026-11-11'], ['2025-10-01', '2026-11-20']])('%s to %s', async (from, to) => {
    const report = must(await readComplaintReport(caller(), { scope, from, to, compare: 'before' }));
    const matching = (since: string, until: string) => ROWS.filter(({ office, day }) => (offices as readonly string[]).includes(office) && day >= since && day <= until);
    const rows = matching(from, to);
    const { before } = report.question;
    const earlier = matching(before.from, before.to);
    const readable = report.firstDay !== null && before.from >= report.firstDay;
    // What was before the first day is unknown, not nothing.
    for (const { start } of report.series) {
      if (report.firstDay !== null) expect(daysOfStep(start, report.step, report.question.range).to >= report.firstDay).toBe(true);
    }
    const times = rows.flatMap(({ ended }) => (ended && ended.outcome !== 'merged' ? ended.after : []));
    const within = (share: number) => {
      const edge = ANSWER_HOUR_EDGES.find((hours) => times.filter((time) => time <= hours).length >= times.length * share);
      return times.length === 0 ? null : { hours: edge ?? 4_320, over: edge === undefined };
    };
    const clock = (of: (row: Row) => boolean | null | undefined) => ({ kept: count(rows, (row) => of(row) === true), missed: count(rows, (row) => of(row) === false) });
    const calls = CASES.flatMap(({ calls: own }) => own).filter(({ branchId, day }) => (offices as readonly string[]).includes(branchId ?? 'pusat') && day >= from && day <= to);
    expect(report.total).toMatchObject({
      cycles: rows.length, again: count(rows, ({ number }) => number > 1), open: count(rows, ({ ended }) => ended === null), answered: times.length, reopened: count(rows, ({ latest }) => !latest),
      legal: { ...clock(({ verdicts }) => verdicts.legal), running: count(rows, ({ ended }) => ended === null) }, service: clock(({ verdicts }) => verdicts.resolve), response: clock(({ verdicts }) => verdicts.first_response),
      median: within(0.5), p90: within(0.9),
      calls: { calls: calls.length, results: Object.fromEntries(CALL_RESULTS.map((result) => [result, calls.filter((call) => call.result === result).length])) },
      ratings: { answers: count(rows, ({ latest, rating, ended }) => latest && rating !== null && ended !== null && ended.outcome !== 'merged') },
    });
    expect(report.before.cycles).toBe(earlier.length);
    const same = (groups: readonly { key: string; cycles: number; compared: number | null }[], keyOf: (row: Row) => string) => {
      for (const { key, cycles, compared } of groups) expect([key, cycles, compared]).toEqual([key, count(rows, (row) => keyOf(row) === key), readable ? count(earlier, (row) => keyOf(row) === key) : null]);
      expect(groups.reduce((sum, { cycles }) => sum + cycles, 0)).toBe(rows.length);
    };
    same(report.channels, ({ channel }) => channel);
    same(report.categories, ({ category }) => category ?? 'none');
    same(report.levels, ({ level }) => level ?? 'none');
    if (report.branches.length > 0) same(report.branches, ({ office }) => office);
    expect(report.series.reduce((sum, { cycles }) => sum + cycles, 0)).toBe(rows.length);
  });

  test('the open cases have their ages whatever the period is', async () => {
    const { ages } = must(await readComplaintReport(caller(), { scope, from: '2026-11-20', to: '2026-11-20' }));
    const open = ROWS.filter(({ office, ended }) => ended === null && (offices as readonly string[]).includes(office));
    expect([ages.asOf, ages.open, ages.ages.reduce((sum, age) => sum + age.open, 0)]).toEqual(['2026-11-20', open.length, open.length]);
    // Friday: back to Thursday is one working day, to the Friday before five.
    const recent = (since: string, until: string) => open.filter(({ day }) => day >= since && day <= until).length;
    expect(ages.ages.slice(0, 3).map((age) => age.open)).toEqual([recent('2026-11-19', '2026-11-20'), recent('2026-11-17', '2026-11-18'), recent('2026-11-13', '2026-11-16')]);
  });

  test('the list behind a number holds the very cycles that it counts', async () => {
    const asked = { scope, from: '2026-01-01', to: '2026-11-20' };
    const report = must(await readComplaintReport(caller(), asked));
    const all = async (filter: object) => {
      const ids: string[] = [];
      for (let after: string | null = null; ; ) {
        const page: { rows: { id: string; number: number }[]; next: string | null } = must(await readComplaintCases(caller(), { ...asked, ...filter, after }));
        ids.push(...page.rows.map(({ id, number }) => `${id} ${number}`));
        after = page.next;
        if (after === null) return ids;
      }
    };
    const every = await all({});
    expect([every.length, new Set(every).size]).toEqual([report.total.cycles, report.total.cycles]);
    for (const { key, cycles, open } of [...report.levels.map((row) => ({ ...row, by: 'level' }))]) expect([key, (await all({ by: 'level', key })).length, (await all({ by: 'level', key, state: 'open' })).length]).toEqual([key, cycles, open]);
    for (const { key, cycles } of report.channels) expect((await all({ by: 'channel', key })).length).toBe(cycles);
    for (const { key, answered } of report.categories) expect((await all({ by: 'category', key, state: 'answered' })).length).toBe(answered);
    for (const { key, cycles } of report.branches) expect((await all({ by: 'office', key })).length).toBe(cycles);
    const givers = CASES.flatMap(({ cycles }) => cycles).filter(({ day, offices: held }) => day >= '2026-01-01' && day <= '2026-11-20' && held.some((one, place) => one !== null && (offices as readonly string[]).includes(one) && held[place + 1] === null));
    const returned = await all({ state: 'returned' });
    expect([report.total.returned, returned.length + (must(await readComplaintCases(caller(), { ...asked, state: 'returned' })).beyond ?? NaN)]).toEqual([givers.length, givers.length]);
    if (scope === 'nation') expect(new Set(returned).size).toBe(givers.length);
    expect([(await all({ state: 'legal_missed' })).length, (await all({ state: 'service_missed' })).length, (await all({ state: 'response_missed' })).length, (await all({ state: 'reopened' })).length])
      .toEqual([report.total.legal.missed, report.total.service.missed, report.total.response.missed, report.total.reopened]);
  });
});

test.each(['dps', 'region:wilayah3', 'nation', 'pusat'])('a manager sees nothing of %s', async (scope) => {
  expect(await readComplaintReport(manager, { scope })).toEqual({ kind: 'not_found' });
  expect(await readComplaintCases(manager, { scope })).toEqual({ kind: 'not_found' });
});

test('what a branch gave back leads to its rows, and those that went on to another office are counted and not shown', async () => {
  const asked = { from: '2025-10-01', to: '2026-11-20', state: 'returned' };
  const given = CASES.flatMap(({ cycles }) => cycles.filter(({ offices }) => offices.length === 3).map((cycle) => ({ ...cycle, stands: cycles.at(-1)?.offices.at(-1) ?? null })));
  const here = given.filter(({ stands }) => stands === 'bdl').length;
  const { rows, beyond } = must(await readComplaintCases(manager, asked));
  expect([rows.length, beyond]).toEqual([here, given.length - here]);
  expect(beyond).toBeGreaterThan(5);
  expect(new Set(rows.map(({ gaveBack }) => gaveBack))).toEqual(new Set(['Kantor Cabang Bandar Lampung']));
  const nation = must(await readComplaintCases(triage, { ...asked, scope: 'nation' }));
  expect([nation.rows.length, nation.beyond]).toEqual([Math.min(100, given.length), 0]);
  // Of another branch's office the cells say nothing, and neither does the list.
  expect(must(await readComplaintCases(manager, { ...asked, by: 'office', key: 'dps' }))).toMatchObject({ rows: [], beyond: null });
});

test('an office beyond the scope has no rows, and a case that moved there is not shown', async () => {
  expect(must(await readComplaintCases(manager, { period: 'year', by: 'office', key: 'dps' })).rows).toEqual([]);
  const moved = ROWS.find(({ office, day }) => office === 'bdl' && day >= '2026-01-01');
  const { rows } = must(await readComplaintCases(manager, { from: moved?.day ?? '', to: moved?.day ?? '' }));
  const [first] = rows;
  await bench.owner.query("UPDATE complaint SET branch_id = 'dps', last_branch_id = 'dps' WHERE id = $1", [first?.id]);
  expect(must(await readComplaintCases(manager, { from: moved?.day ?? '', to: moved?.day ?? '' })).rows).toHaveLength(rows.length - 1);
  await bench.owner.query("UPDATE complaint SET branch_id = 'bdl', last_branch_id = 'bdl' WHERE id = $1", [first?.id]);
});

test('reading the list is audited with the members that it showed', async () => {
  const { rows } = must(await readComplaintCases(manager, { from: '2026-10-01', to: '2026-10-31', by: 'level', key: 'red' }));
  expect(await bench.one('SELECT action, detail FROM audit_event WHERE actor_id = $1 ORDER BY seq DESC LIMIT 1', manager.actor.staffId)).toMatchObject({
    action: 'complaint.list', detail: { view: 'report', scope: 'bdl', from: '2026-10-01', to: '2026-10-31', by: 'level', key: 'red', state: null, rows: rows.length, members: [] },
  });
});

test('a download is audited with what was asked, and holds the same figures', async () => {
  const file = must(await exportComplaintReport(manager, { from: '2026-10-01', to: '2026-10-31', format: 'csv' }));
  expect(file.total).toEqual(must(await readComplaintReport(manager, { from: '2026-10-01', to: '2026-10-31' })).total);
  expect(await bench.one('SELECT action, member_id, detail FROM audit_event WHERE actor_id = $1 ORDER BY seq DESC LIMIT 1', manager.actor.staffId)).toMatchObject({
    action: 'report.export', member_id: null, detail: { view: 'complaints', format: 'csv', scope: 'bdl', from: '2026-10-01', to: '2026-10-31' },
  });
});

test('days without complaints have no figures and no times', async () => {
  expect(must(await readComplaintReport(manager, { from: '2024-01-01', to: '2024-01-31' })).total).toMatchObject({ cycles: 0, reopenedShare: null, median: null, legal: { keptShare: null } });
});
