import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openBench, TEST_NOW, type Bench } from '@/lib/server/testing/callers';
import { must } from '@/lib/complaints/testing/cases';
import type { Caller } from '@/lib/server/use-case';
import { addDays, calendarDate } from '@/lib/values/calendar-date';
import { refreshReports } from '../commands/refresh-reports';
import { MINUTE_EDGES } from '../model';
import { OBSTACLES, SEGMENTS, SERVICES } from '../schemas/visit-keys';
import { clearVisits, putVisits, visitOf, type TestVisit } from '../testing/visits';
import { exportVisitReport } from './export-visit-report';
import { readVisitReport } from './read-visit-report';

const FIRST = calendarDate('2025-01-01');
const BRANCHES = ['bdl', 'dps', 'sby', 'jyp'];
/** A year and ten months, thinly: every branch, service and segment, and every kind of answer. */
const VISITS = Array.from({ length: 2_700 }, (_, n) => {
  const avoidable = n % 3 === 0;
  return visitOf({
    branchId: BRANCHES[(n * 7 + Math.floor(n / 11)) % 4] ?? 'bdl', day: addDays(FIRST, (n * 13) % 689), hour: 8 + ((n * 5) % 8), desk: n % 5 === 0 ? null : 1 + (n % 4),
    segment: n % 6 === 0 ? null : (SEGMENTS[(n * 11) % SEGMENTS.length] ?? null), service: SERVICES[(n * 3) % 7] ?? 'information', wait: n % 9 === 0 ? null : (n * 97) % 8_000, served: (n * 53) % 4_000,
    avoidable, obstacle: avoidable && n % 2 === 0 ? (OBSTACLES[n % OBSTACLES.length] ?? null) : null, explained: n % 2 === 0, installed: n % 4 === 0, activated: n % 8 === 0,
  });
});

let bench: Bench;
let manager: Caller;
let region: Caller;
let triage: Caller;
let regionBranches: string[];
let regionOf: ReadonlyMap<string, string>;

beforeAll(async () => {
  bench = await openBench();
  await bench.owner.query("UPDATE branch SET region_id = 'wilayah3' WHERE id = 'sby'");
  [manager, region, triage] = await Promise.all([bench.as('kepala.bdl'), bench.as('wilayah3'), bench.as('pusat')]);
  regionBranches = ['bdl', 'sby'];
  const { rows } = await bench.owner.query<{ id: string; region: string }>("SELECT id, 'region:' || region_id AS region FROM branch");
  regionOf = new Map(rows.map(({ id, region: of }) => [id, of]));
  await fill(VISITS);
});
afterAll(() => bench.close());

async function fill(visits: readonly TestVisit[]): Promise<void> {
  await clearVisits(bench.owner);
  await putVisits(bench.owner, visits);
  await refreshReports(bench.db, TEST_NOW);
}

const count = <T>(rows: readonly T[], is: (row: T) => boolean) => rows.filter(is).length;
/** The smallest edge that so many did not pass. */
function minutesOf(seconds: readonly number[], share: number) {
  if (seconds.length === 0) return null;
  const edge = MINUTE_EDGES.find((minutes) => count(seconds, (second) => second <= minutes * 60) >= seconds.length * share);
  return { minutes: edge ?? 120, over: edge === undefined };
}

describe.each([
  ['branch', () => manager, null, ['bdl']],
  ['region', () => region, null, ['bdl', 'sby']],
  ['branch of the region', () => region, 'sby', ['sby']],
  ['nation', () => triage, 'nation', BRANCHES],
] as const)('%s: the figures are those of the rows', (_, caller, scope, branches) => {
  describe.each([[null, null], ['registration', null], [null, 'PBPU'], ['newborn', 'PBI_JK']] as const)('service %s, segment %s', (service, segment) => {
    test.each([['2026-11-01', '2026-11-20'], ['2026-10-01', '2026-10-31'], ['2025-12-24', '2026-11-11'], ['2025-01-01', '2025-12-31'], ['2026-11-20', '2026-11-20']])('%s to %s', async (from, to) => {
      const report = must(await readVisitReport(caller(), { scope, from, to, service, segment, compare: 'before' }));
      const matching = (since: string, until: string) => VISITS.filter((visit) => (branches as readonly string[]).includes(visit.branchId) && visit.day >= since && visit.day <= until
        && (service === null || visit.service === service) && (segment === null || visit.segment === segment));
      const rows = matching(from, to);
      const { before } = report.question;
      expect(report.total).toMatchObject({
        visits: rows.length, avoidable: count(rows, ({ avoidable }) => avoidable), explained: count(rows, ({ explained }) => explained), installed: count(rows, ({ installed }) => installed),
        activated: count(rows, ({ activated }) => activated), days: new Set(rows.map(({ day }) => day)).size,
      });
      expect(report.before.visits).toBe(matching(before.from, before.to).length);
      const waits = rows.flatMap(({ wait }) => wait ?? []);
      const served = rows.map(({ served: seconds }) => seconds);
      if (report.timed) {
        expect(report.total.wait).toMatchObject({ timed: waits.length, median: minutesOf(waits, 0.5), p90: minutesOf(waits, 0.9) });
        expect(report.total.service).toMatchObject({ timed: served.length, median: minutesOf(served, 0.5), p90: minutesOf(served, 0.9) });
      } else expect(report.total.wait.timed).toBe(0);

      for (const { key, visits, compared, avoidable } of report.services) {
        const own = rows.filter((visit) => visit.service === key);
        const then = report.firstDay !== null && before.from < report.firstDay ? null : count(matching(before.from, before.to), (visit) => visit.service === key);
        expect([key, visits, compared, avoidable]).toEqual([key, own.length, then, count(own, (visit) => visit.avoidable)]);
      }
      const sum = (groups: readonly { visits: number }[]) => groups.reduce((all, { visits }) => all + visits, 0);
      expect(sum(report.services)).toBe(rows.length);
      expect(sum(report.segments)).toBe(rows.length);
      expect(sum(report.series)).toBe(rows.length);
      for (const name of ['activated', 'installed', 'explained', 'avoidable'] as const) expect(report.series.reduce((all, row) => all + row[name], 0)).toBe(report.total[name]);
      expect(sum(report.weekdays)).toBe(rows.length);
      expect(sum(report.obstacles)).toBe(report.total.avoidable);
      for (const { obstacle, visits } of report.obstacles) expect([obstacle, visits]).toEqual([obstacle, count(rows, (visit) => visit.avoidable && (visit.obstacle ?? 'unknown') === obstacle)]);
      if (report.hours) for (const { hour, visits } of report.hours) expect([hour, visits]).toEqual([hour, count(rows, (visit) => visit.hour === hour)]);
      if (report.hours) expect(sum(report.hours)).toBe(rows.length);
      if (report.desks) expect(sum(report.desks)).toBe(rows.length);
      for (const { key, visits } of report.beneath) expect([key, visits]).toEqual([key, count(rows, ({ branchId }) => branchId === key || regionOf.get(branchId) === key)]);
      expect(sum(report.beneath)).toBe(report.question.scope.kind === 'branch' ? 0 : rows.length);
      expect([...new Set(report.beneath.map(({ kind }) => kind))]).toEqual(report.question.scope.kind === 'branch' ? [] : [scope === 'nation' ? 'region' : 'branch']);
      expect(report.series.reduce((all, { compared }) => all + (compared ?? 0), 0)).toBeLessThanOrEqual(report.before.visits);
    });
  });
});

describe('scope', () => {
  test.each([['another branch', 'dps'], ['the region', 'region:wilayah3'], ['the nation', 'nation']])('a manager sees nothing of %s', async (_, scope) => {
    expect(await readVisitReport(manager, { scope })).toEqual({ kind: 'not_found' });
  });

  test('a regional manager compares the region’s branches and no others', async () => {
    const report = must(await readVisitReport(region, {}));
    expect(report.question.scope).toMatchObject({ id: 'region:wilayah3', kind: 'region' });
    expect(report.question.scopes.map(({ id }) => id).sort()).toEqual([...regionBranches, 'region:wilayah3'].sort());
    expect(report.beneath.map(({ key }) => key).sort()).toEqual(regionBranches);
    for (const scope of ['dps', 'region:wilayah7', 'nation']) expect(await readVisitReport(region, { scope })).toEqual({ kind: 'not_found' });
  });

  test('who may not open visits is offered no way to them', async () => {
    expect([must(await readVisitReport(manager, {})).mayOpenRows, must(await readVisitReport(triage, {})).mayOpenRows]).toEqual([true, false]);
  });
});

describe('days', () => {
  test('days after today do not exist, days chosen backwards are turned round, and three years are the most', async () => {
    const ask = async (from: string, to: string) => must(await readVisitReport(manager, { from, to })).question.range;
    expect(await ask('2026-11-30', '2026-11-10')).toEqual({ from: '2026-11-10', to: '2026-11-20' });
    expect(await ask('2027-01-01', '2027-02-01')).toEqual({ from: '2026-11-20', to: '2026-11-20' });
    expect(await ask('2000-01-01', '2026-11-20')).toEqual({ from: '2023-11-21', to: '2026-11-20' });
  });

  test('a period that is not over, and one before the first figures, are told', async () => {
    expect(must(await readVisitReport(manager, { period: 'month' })).notes).toEqual(['running']);
    expect(must(await readVisitReport(manager, { from: '2024-12-01', to: '2025-03-31' })).notes).toEqual(['before_first', 'compared_before_first']);
  });

  test('a date that is none gets a code beside its field', async () => {
    expect(await readVisitReport(manager, { from: '2026-02-30', service: 'haircut' })).toMatchObject({ kind: 'refused', fields: { from: 'invalid_date', service: 'not_in_list' } });
  });
});

test('with days of before the first figures nothing is compared', async () => {
  const report = must(await readVisitReport(manager, { from: '2025-02-01', to: '2025-03-31', compare: 'before' }));
  expect(report.question.before).toEqual({ from: '2024-12-01', to: '2025-01-31' });
  expect([report.compared, ...report.services.map(({ compared }) => compared)]).toEqual([null, ...report.services.map(() => null)]);
  expect(report.series[0]?.compared).toBeNull();
  expect(report.series.at(-1)?.compared).not.toBeNull();
});

test('every step stands in the series, also where nobody came', async () => {
  const { series } = must(await readVisitReport(manager, { from: '2026-11-01', to: '2026-11-20', compare: 'year' }));
  expect(series.map(({ start }) => start)).toEqual(Array.from({ length: 20 }, (_, index) => addDays(calendarDate('2026-11-01'), index)));
});

test('freshness and the nightly check are told', async () => {
  const { freshness } = must(await readVisitReport(manager, {}));
  expect(freshness).toEqual({ source: 'visits', refreshedAt: TEST_NOW.toISOString(), late: false, check: null });
  const later = must(await readVisitReport({ ...manager, now: new Date(TEST_NOW.getTime() + 4 * 60_000) }, {}));
  expect(later.freshness.late).toBe(true);
});

test('a download is audited with what was asked, and holds the same figures', async () => {
  const file = must(await exportVisitReport(manager, { from: '2026-10-01', to: '2026-10-31', format: 'csv' }));
  expect(file.total).toEqual(must(await readVisitReport(manager, { from: '2026-10-01', to: '2026-10-31' })).total);
  expect(await bench.one('SELECT action, member_id, detail FROM audit_event WHERE actor_id = $1 ORDER BY seq DESC LIMIT 1', manager.actor.staffId)).toMatchObject({
    action: 'report.export', member_id: null, detail: { view: 'visits', format: 'csv', scope: 'bdl', from: '2026-10-01', to: '2026-10-31' },
  });
});

describe('little', () => {
  beforeEach(() => fill([]));

  test('an empty branch has no figures, no shares and no times', async () => {
    const report = must(await readVisitReport(manager, {}));
    expect(report).toMatchObject({ firstDay: null, notes: [], services: [], segments: [], desks: [], weekdays: [], total: { visits: 0, days: 0, avoidableShare: null, wait: { median: null, within: null } } });
    expect(report.series).toHaveLength(30);
  });

  test('one visit is its own median', async () => {
    await putVisits(bench.owner, [visitOf({ day: '2026-11-19', wait: 601, served: 60 })]);
    await refreshReports(bench.db, TEST_NOW);
    const report = must(await readVisitReport(manager, {}));
    expect(report.total).toMatchObject({ visits: 1, days: 1, wait: { timed: 1, median: { minutes: 11, over: false }, p90: { minutes: 11, over: false }, within: 1 }, service: { median: { minutes: 1 }, within: 1 } });
    expect(report.services).toMatchObject([{ key: 'facility_change', visits: 1, target: { waitMinutes: 15, serviceMinutes: 8 } }]);
  });
});
