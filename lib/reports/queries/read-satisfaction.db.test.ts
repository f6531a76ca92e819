import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { must } from '@/lib/complaints/testing/cases';
import { openBench, TEST_NOW, type Bench } from '@/lib/server/testing/callers';
import type { Caller } from '@/lib/server/use-case';
import { addDays, calendarDate } from '@/lib/values/calendar-date';
import { refreshReports } from '../commands/refresh-reports';
import { SEGMENTS, SERVICES } from '../schemas/visit-keys';
import { clearComplaints, complaintOf, cycleOf, putComplaints } from '../testing/complaints';
import { clearVisits, putVisits, visitOf, type TestVisit } from '../testing/visits';
import { exportSatisfaction } from './export-satisfaction';
import { readSatisfaction } from './read-satisfaction';

const BRANCHES = ['bdl', 'dps', 'sby', 'jyp'];
/** A year and ten months, thinly; about every third visitor answers. */
const VISITS = Array.from({ length: 1_400 }, (_, n) =>
  visitOf({
    branchId: BRANCHES[(n * 7 + Math.floor(n / 11)) % 4] ?? 'bdl', day: addDays(calendarDate('2025-01-01'), (n * 13) % 689), desk: n % 5 === 0 ? null : 1 + (n % 4),
    segment: n % 6 === 0 ? null : (SEGMENTS[(n * 11) % SEGMENTS.length] ?? null), service: SERVICES[(n * 3) % 7] ?? 'information', rating: n % 3 === 0 ? 1 + ((n * 5) % 17) % 5 : null,
  }));

let bench: Bench;
let manager: Caller;
let region: Caller;
let triage: Caller;

beforeAll(async () => {
  bench = await openBench();
  await bench.owner.query("UPDATE branch SET region_id = 'wilayah3' WHERE id = 'sby'");
  [manager, region, triage] = await Promise.all([bench.as('kepala.bdl'), bench.as('wilayah3'), bench.as('pusat')]);
  await fill(VISITS);
});
afterAll(() => bench.close());

async function fill(visits: readonly TestVisit[]): Promise<void> {
  await clearVisits(bench.owner);
  await putVisits(bench.owner, visits);
  await refreshReports(bench.db, TEST_NOW);
}

const ratingsOf = (rows: readonly TestVisit[]) => [1, 2, 3, 4, 5].map((rating) => rows.filter((visit) => visit.rating === rating).length);
const meanOf = (rows: readonly TestVisit[]) => {
  const answers = rows.flatMap(({ rating }) => rating ?? []);
  return answers.length === 0 ? null : answers.reduce((sum, rating) => sum + rating, 0) / answers.length;
};

describe.each([
  ['branch', () => manager, null, ['bdl']],
  ['region', () => region, null, ['bdl', 'sby']],
  ['nation', () => triage, 'nation', BRANCHES],
] as const)('%s: the figures are those of the rows', (_, caller, scope, branches) => {
  test.each([['2026-11-01', '2026-11-20'], ['2026-10-01', '2026-10-31'], ['2025-12-24', '2026-11-11'], ['2025-01-01', '2026-11-20']])('%s to %s', async (from, to) => {
    const report = must(await readSatisfaction(caller(), { scope, from, to, compare: 'before' }));
    const matching = (since: string, until: string) => VISITS.filter((visit) => (branches as readonly string[]).includes(visit.branchId) && visit.day >= since && visit.day <= until);
    const rows = matching(from, to);
    const { before } = report.question;
    const earlier = matching(before.from, before.to);
    expect(report.total).toMatchObject({ asked: rows.length, ratings: ratingsOf(rows), mean: meanOf(rows) });
    expect(report.before).toMatchObject({ asked: earlier.length, ratings: ratingsOf(earlier) });
    const same = (groups: readonly { key: string; asked: number; ratings: number[]; comparedMean: number | null }[], keyOf: (visit: TestVisit) => string) => {
      for (const { key, asked, ratings, comparedMean } of groups) {
        const own = rows.filter((visit) => keyOf(visit) === key);
        expect([key, asked, ratings, comparedMean]).toEqual([key, own.length, ratingsOf(own), meanOf(earlier.filter((visit) => keyOf(visit) === key))]);
      }
      expect(groups.reduce((sum, { asked }) => sum + asked, 0)).toBe(rows.length);
    };
    same(report.services, ({ service }) => service);
    same(report.segments, ({ segment }) => segment ?? 'unknown');
    if (report.desks) same(report.desks, ({ desk }) => String(desk ?? 'unknown'));
    if (report.branches.length > 0) same(report.branches, ({ branchId }) => branchId);
    expect(report.desks === null).toBe(branches.length > 1);
    expect(report.series.reduce((sum, { answers }) => sum + answers, 0)).toBe(report.total.answers);
  });
});

test('satisfaction is told by week up to three months and by month beyond, never by day', async () => {
  const stepOver = async (from: string) => must(await readSatisfaction(manager, { from, to: '2026-11-20' })).step;
  expect([await stepOver('2026-11-20'), await stepOver('2026-09-01'), await stepOver('2026-01-01')]).toEqual(['week', 'week', 'month']);
});

test('ratings of answered complaints stand beside the exit poll with their own n, and change nothing of it', async () => {
  const range = { from: '2026-10-01', to: '2026-10-31', compare: 'before' };
  const { total } = must(await readSatisfaction(manager, range));
  await clearComplaints(bench.owner);
  const answered = { ended: { outcome: 'resolved' as const, after: 9 } };
  await putComplaints(bench.owner, [
    complaintOf({ rating: 5 }, { day: '2026-10-05', ...answered }), complaintOf({ rating: 2 }, { day: '2026-10-06', ...answered }), complaintOf({}, { day: '2026-10-07', ...answered }),
    complaintOf({}, { day: '2026-10-08' }), complaintOf({ rating: 1 }, { day: '2026-09-08', ...answered }), complaintOf({ rating: 1 }, { day: '2026-10-08', offices: ['dps'], ...answered }),
    // Reopened: what was rated before is rated anew.
    complaintOf({ cycles: [cycleOf({ day: '2026-10-09', ...answered }), cycleOf({ day: '2026-10-10' })] }),
  ]);
  await refreshReports(bench.db, TEST_NOW);
  const report = must(await readSatisfaction(manager, range));
  expect(report.total).toEqual(total);
  expect(report.complaints.total).toMatchObject({ asked: 3, answers: 2, ratings: [0, 1, 0, 0, 1], mean: 3.5, satisfied: 0.5 });
  expect(report.complaints.before).toMatchObject({ asked: 1, answers: 1, mean: 1 });
});

test('published figures on satisfaction stand beside, each with its source, and no others', async () => {
  const { published } = must(await readSatisfaction(manager, {}));
  expect(published.map(({ key }) => key)).toEqual(['satisfaction_2014', 'satisfaction_2015', 'satisfaction_2016', 'satisfaction_2017']);
  expect(published.every(({ figure }) => figure.source !== '' && figure.asOf !== null)).toBe(true);
});

test.each(['dps', 'region:wilayah3', 'nation'])('a manager sees nothing of %s', async (scope) => {
  expect(await readSatisfaction(manager, { scope })).toEqual({ kind: 'not_found' });
});

test('a download is audited with what was asked, and holds the same figures', async () => {
  const file = must(await exportSatisfaction(manager, { from: '2026-10-01', to: '2026-10-31', format: 'xlsx' }));
  expect(file.total).toEqual(must(await readSatisfaction(manager, { from: '2026-10-01', to: '2026-10-31' })).total);
  expect(await bench.one('SELECT action, member_id, detail FROM audit_event WHERE actor_id = $1 ORDER BY seq DESC LIMIT 1', manager.actor.staffId)).toMatchObject({
    action: 'report.export', member_id: null, detail: { view: 'satisfaction', format: 'xlsx', scope: 'bdl', from: '2026-10-01', to: '2026-10-31' },
  });
});

test('an empty branch has no mean and no shares', async () => {
  await fill([]);
  expect(must(await readSatisfaction(manager, {}))).toMatchObject({ firstDay: null, services: [], desks: [], total: { asked: 0, answers: 0, mean: null, satisfied: null, response: null } });
});
