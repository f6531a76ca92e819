import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { must } from '@/lib/complaints/testing/cases';
import { openBench, TEST_NOW, type Bench } from '@/lib/server/testing/callers';
import { addDays, calendarDate } from '@/lib/values/calendar-date';
import { refreshReports } from '../commands/refresh-reports';
import { clearVisits, putVisits, visitOf, type TestVisit } from '../testing/visits';
import type { Decision } from './home-decisions';
import { exportHome } from './export-home';
import { readHome, type HomeReport } from './read-home';

const TODAY = calendarDate('2026-11-20');
/** Two years and a bit, thinly: every branch, and every kind of answer. */
const VISITS = Array.from({ length: 3_000 }, (_, n) =>
  visitOf({
    branchId: ['bdl', 'dps', 'sby', 'jyp'][n % 4] ?? 'bdl', day: addDays(TODAY, -((n * 7) % 400)), service: ['registration', 'facility_change', 'card'][n % 3] ?? 'card', wait: n % 9 === 0 ? null : (n * 97) % 5_000,
    avoidable: n % 3 === 0, activated: n % 8 === 0, rating: n % 4 === 0 || n % 5 === 0 ? 1 + (n % 5) : null,
  }),
);

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
  await bench.owner.query("UPDATE branch SET region_id = 'wilayah3' WHERE id = 'sby'");
  await clearVisits(bench.owner);
  await putVisits(bench.owner, VISITS);
  await refreshReports(bench.db, TEST_NOW);
});
afterAll(() => bench.close());

const home = async (username: string, sort: string | null = null): Promise<HomeReport> => must(await readHome(await bench.as(username), { sort }));
const inRange = (branches: readonly string[], { from, to }: { from: string; to: string }) => VISITS.filter((visit) => branches.includes(visit.branchId) && visit.day >= from && visit.day <= to);
const of = (report: HomeReport, kind: Decision['kind']) => report.decisions.find((decision) => decision.kind === kind);

describe.each([['kepala.bdl', ['bdl']], ['wilayah3', ['bdl', 'sby']], ['pusat', ['bdl', 'dps', 'sby', 'jyp']]] as const)('%s', (username, branches) => {
  test('the figures are those of the rows of the last seven days, the seven before, and the year before', async () => {
    const report = await home(username);
    expect([report.question.range, report.question.before, report.question.yearBefore]).toEqual([
      { from: '2026-11-13', to: '2026-11-19' }, { from: '2026-11-06', to: '2026-11-12' }, { from: '2025-11-14', to: '2025-11-20' },
    ]);
    const compare = (figures: HomeReport['now'], rows: readonly TestVisit[]) => {
      const answers = rows.flatMap(({ rating }) => rating ?? []);
      const days = new Set(rows.map(({ day }) => day)).size;
      expect(rows.length).toBeGreaterThan(0);
      expect(figures).toMatchObject({
        visits: rows.length, days, perDay: rows.length / days, avoidable: rows.filter(({ avoidable }) => avoidable).length, activated: rows.filter(({ activated }) => activated).length,
        timed: rows.filter(({ wait }) => wait !== null).length,
        satisfaction: { answers: answers.length, satisfied: answers.length === 0 ? null : answers.filter((rating) => rating >= 4).length / answers.length },
      });
    };
    compare(report.now, inRange(branches, report.question.range));
    compare(report.before, inRange(branches, report.question.before));
    compare(report.yearBefore, inRange(branches, report.question.yearBefore));
    expect(report.waitTarget).toBeGreaterThan(0);
    expect(report.now.within).toBeGreaterThanOrEqual(0);
  });

  test('the branches are those beneath the scope, each with its own rows', async () => {
    const report = await home(username, 'name');
    expect(report.branches.map(({ id }) => id).sort()).toEqual(branches.length === 1 ? [] : [...branches].sort());
    for (const { id, visits, visitsBefore, activated } of report.branches) {
      const rows = inRange([id], report.question.range);
      expect([visits, visitsBefore, activated]).toEqual([rows.length, inRange([id], report.question.before).length, rows.filter((visit) => visit.activated).length]);
    }
  });

  test('what waits is what stands in the tables, since the first of it, within the scope', async () => {
    const report = await home(username);
    const stood = async (sql: string) => bench.one<{ count: number; oldest: Date | null }>(sql, [...branches], TEST_NOW);
    const complaints = await stood(`SELECT count(*)::int AS count, min(due_at) AS oldest FROM complaint WHERE (branch_id = ANY ($1::text[])) AND due_at < $2::timestamptz
      AND status IN ('received', 'returned', 'supervisor_review', 'routed', 'in_progress', 'waiting_provider', 'paused')`);
    if (username !== 'pusat') expect(of(report, 'complaints_late')).toMatchObject({ count: complaints.count, oldest: complaints.oldest?.toISOString() ?? null });
    const red = await stood(`SELECT count(*)::int AS count, NULL AS oldest FROM complaint WHERE branch_id = ANY ($1::text[]) AND level = 'red' AND assignee_id IS NULL AND $2::timestamptz IS NOT NULL
      AND status IN ('received', 'returned', 'supervisor_review', 'routed', 'in_progress', 'waiting_provider', 'paused')`);
    expect(of(report, 'red_unassigned')).toMatchObject({ count: red.count, oldest: null });
    const transfers = await stood("SELECT count(*)::int AS count, min(requested_at) AS oldest FROM transfer WHERE branch_id = ANY ($1::text[]) AND status = 'requested' AND $2::timestamptz IS NOT NULL");
    const requests = await stood("SELECT count(*)::int AS count, min(requested_at) AS oldest FROM service_request WHERE branch_id = ANY ($1::text[]) AND status = 'requested' AND $2::timestamptz IS NOT NULL");
    const calls = await stood('SELECT count(*)::int AS count, min(due_until) AS oldest FROM call_back WHERE branch_id = ANY ($1::text[]) AND closed_at IS NULL AND due_until <= $2::timestamptz');
    const full = await stood(`SELECT count(*)::int AS count, NULL AS oldest FROM facility f WHERE branch_id = ANY ($1::text[]) AND type <> 'hospital'
      AND EXISTS (SELECT 1 FROM facility_contract c WHERE c.facility_code = f.code AND c.valid_from <= $2::date AND (c.valid_to IS NULL OR c.valid_to >= $2::date))
      AND members + COALESCE((SELECT incoming FROM facility_incoming(ARRAY[f.code])), 0) >= doctors * (SELECT value::text::int FROM policy_value WHERE key = 'transfer.members_per_doctor' AND valid_from <= $2::date ORDER BY valid_from DESC LIMIT 1)`);
    if (username === 'pusat') {
      // The central office sees complaints, and neither transfers nor requests.
      expect(report.decisions.map(({ kind }) => kind)).toEqual(['red_unassigned', 'complaints_late']);
      return;
    }
    expect(transfers.count).toBeGreaterThan(0);
    for (const [kind, expected] of [['transfers', transfers], ['requests', requests], ['call_backs_late', calls], ['facilities_full', full]] as const) {
      expect(of(report, kind)).toMatchObject({ count: expected.count, oldest: expected.oldest?.toISOString() ?? null });
    }
    for (const decision of report.decisions) expect(Object.keys(decision.branches).every((id) => (branches as readonly string[]).includes(id))).toBe(true);
  });
});

test('a region compares in the order that is asked for; what cannot be asked is refused', async () => {
  const falling = (await home('wilayah3', '-visits')).branches.map(({ visits }) => visits);
  expect(falling).toEqual([...falling].sort((a, b) => b - a));
  expect((await home('wilayah3', 'name')).branches.map(({ id }) => id)).toEqual(['bdl', 'sby']);
  expect((await readHome(await bench.as('wilayah3'), { sort: '-money' })).kind).toBe('refused');
});

test('a branch without visits has no figures, and says so', async () => {
  await clearVisits(bench.owner);
  const report = await home('kepala.bdl');
  expect(report).toMatchObject({ firstDay: null, now: { visits: 0, perDay: null, avoidableShare: null, waitP90: null, satisfaction: { answers: 0, satisfied: null } } });
});

test('a download holds the figures of the page and is audited with its days', async () => {
  const manager = await bench.as('kepala.bdl');
  const file = must(await exportHome(manager, { format: 'xlsx' }));
  const { now, before, yearBefore, decisions } = must(await readHome(manager, {}));
  expect([file.now, file.before, file.yearBefore, file.decisions]).toEqual([now, before, yearBefore, decisions]);
  expect(await bench.one('SELECT action, member_id, detail FROM audit_event WHERE actor_id = $1 ORDER BY seq DESC LIMIT 1', manager.actor.staffId)).toMatchObject({
    action: 'report.export', member_id: null, detail: { view: 'home', format: 'xlsx', scope: 'bdl', from: '2026-11-13', to: '2026-11-19' },
  });
});
