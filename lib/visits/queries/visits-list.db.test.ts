import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Outcome } from '@/lib/server/outcome';
import { newId } from '@/lib/server/id';
import { openBench, type Bench } from '@/lib/server/testing/callers';
import type { Caller } from '@/lib/server/use-case';
import { getVisit } from './get-visit';
import { listVisits, type VisitPage } from './list-visits';
import { openVisitList } from './open-list';

let bench: Bench;
let supervisor: Caller;
let region: Caller;

const must = <T>(outcome: Outcome<T>): T => {
  if (outcome.kind !== 'done') throw new Error(`not done: ${JSON.stringify(outcome)}`);
  return outcome.value;
};

interface Sown {
  id: string;
  branch: string;
  day: string;
  hour: number;
  service: string;
  avoidable: boolean;
  obstacle: string | null;
  desk: number;
  memberId: string | null;
  segment: string | null;
}

const sown: Sown[] = [];

/** Closed visits of the months before the demo's, where nothing else is. */
async function sow(branch: string, staff: string, count: number): Promise<void> {
  const { id: staffId } = await bench.one<{ id: string }>('SELECT id FROM staff WHERE username = $1', staff);
  const members = (await bench.owner.query<{ id: string; segment: string }>('SELECT id, segment FROM member WHERE branch_id = $1 ORDER BY id LIMIT 7', [branch])).rows;
  for (let index = 0; index < count; index += 1) {
    const day = `2019-03-${String((index % 9) + 1).padStart(2, '0')}`;
    const avoidable = index % 3 === 0;
    const member = index % 4 === 0 ? null : members[index % members.length];
    const visit: Sown = {
      id: newId(), branch, day, hour: 8 + (index % 5), service: ['card', 'rehab', 'complaint'][index % 3] ?? 'card', avoidable, obstacle: avoidable ? (index % 2 ? 'signal' : 'no_email') : null,
      desk: (index % 3) + 1, memberId: member?.id ?? null, segment: member?.segment ?? null,
    };
    await bench.owner.query(
      `INSERT INTO visit (id, branch_id, day, hour, staff_id, desk_number, member_id, segment, opened_at, closed_at, service_seconds, service, avoidable, obstacle, updated_at)
       VALUES ($1, $2, $3::date, $4::int, $5, $6, $7, $8, ($3::date + make_interval(hours => $4::int - 7)) AT TIME ZONE 'UTC', ($3::date + make_interval(hours => $4::int - 6)) AT TIME ZONE 'UTC', 3600, $9, $10, $11, now())`,
      [visit.id, branch, day, visit.hour, staffId, visit.desk, visit.memberId, visit.segment, visit.service, avoidable, visit.obstacle],
    );
    sown.push(visit);
  }
}

beforeAll(async () => {
  bench = await openBench();
  supervisor = await bench.as('supervisor.bdl');
  region = await bench.as('wilayah3');
  await sow('bdl', 'loket.bdl', 60);
  await sow('dps', 'loket.dps', 25);
  await sow('jyp', 'loket.jyp', 5);
});
afterAll(() => bench.close());

const MARCH = { from: '2019-03-01', to: '2019-03-31' };
const expected = (branches: readonly string[], fits: (visit: Sown) => boolean = () => true) =>
  sown.filter((visit) => branches.includes(visit.branch) && fits(visit)).sort((a, b) => (a.day === b.day ? (a.id < b.id ? 1 : -1) : a.day < b.day ? 1 : -1)).map(({ id }) => id);

/** All pages of a question, five rows each. */
async function all(caller: Caller, question: object): Promise<string[]> {
  const found: string[] = [];
  let after: VisitPage['next'] = null;
  do {
    const page: VisitPage = must(await listVisits(caller, { ...question, after, limit: 5 }));
    found.push(...page.rows.map(({ id }) => id));
    after = page.next;
  } while (after !== null);
  return found;
}

describe('the list of visits', () => {
  it('pages through a branch newest first, each row once', async () => {
    expect(await all(supervisor, MARCH)).toEqual(expected(['bdl']));
  });

  it('shows nobody a row outside the scope, whatever branch is asked for', async () => {
    expect(await all(supervisor, { ...MARCH, branch: 'dps' })).toEqual([]);
    const offices = region.actor.branchIds;
    expect(await all(region, MARCH)).toEqual(expected(offices));
    for (const branch of ['bdl', 'dps', 'jyp']) expect(await all(region, { ...MARCH, branch })).toEqual(offices.includes(branch) ? expected([branch]) : []);
  });

  it.each([
    [{ service: 'card' }, (visit: Sown) => visit.service === 'card'],
    [{ avoidable: false }, (visit: Sown) => !visit.avoidable],
    [{ obstacle: 'signal' }, (visit: Sown) => visit.obstacle === 'signal'],
    [{ desk: 2 }, (visit: Sown) => visit.desk === 2],
    [{ hour: 9 }, (visit: Sown) => visit.hour === 9],
    [{ segment: 'none' }, (visit: Sown) => visit.segment === null],
    [{ segment: 'PBPU' }, (visit: Sown) => visit.segment === 'PBPU'],
    // 1 March 2019 was a Friday.
    [{ weekday: 5 }, (visit: Sown) => ['2019-03-01', '2019-03-08'].includes(visit.day)],
    [{ from: '2019-03-04', to: '2019-03-05' }, (visit: Sown) => ['2019-03-04', '2019-03-05'].includes(visit.day)],
    [{ avoidable: true, hour: 8, service: 'card' }, (visit: Sown) => visit.avoidable && visit.hour === 8 && visit.service === 'card'],
  ] as const)('narrowed by %j it finds these and counts them', async (filter, fits) => {
    const ids = expected(['bdl'], fits);
    expect(await all(supervisor, { ...MARCH, ...filter })).toEqual(ids);
    expect(must(await openVisitList(supervisor, { ...MARCH, ...filter })).count).toBe(ids.length);
  });

  it('without days shows the last thirty', async () => {
    const { days, today } = must(await openVisitList(supervisor, {}));
    expect(days).toEqual({ from: '2026-10-22', to: today });
  });

  it('tells day and hour of the branch, whoever reads them', async () => {
    const national = await bench.as('supervisor.jyp');
    const { rows } = must(await listVisits(national, { ...MARCH, limit: 5 }));
    expect(rows).toHaveLength(5);
    // Stored two hours before the office's own clock: WIT is ahead of WIB.
    for (const row of rows) expect(Number(row.time.slice(0, 2))).toBe((sown.find(({ id }) => id === row.id)?.hour ?? 0) + 2);
  });

  it('audits the names that it shows', async () => {
    const { rows } = must(await listVisits(supervisor, { ...MARCH, limit: 8 }));
    const shown = [...new Set(rows.flatMap(({ memberId }) => memberId ?? []))];
    const { detail } = await bench.one<{ detail: { members: string[]; rows: number } }>("SELECT detail FROM audit_event WHERE action = 'visit.list' ORDER BY at DESC, seq DESC LIMIT 1");
    expect(detail).toEqual({ rows: 8, members: shown });
  });
});

describe('one visit', () => {
  it('is read within the scope only, and the reading is audited for its member', async () => {
    const visit = sown.find(({ branch, memberId }) => branch === 'bdl' && memberId !== null);
    const view = must(await getVisit(supervisor, { id: visit?.id }));
    expect(view).toMatchObject({ id: visit?.id, day: visit?.day, service: visit?.service, member: { id: visit?.memberId }, correction: null });
    expect(must(await getVisit(await bench.as('loket.bdl'), { id: visit?.id })).correction).toBe('day_over');
    expect(must(await getVisit(await bench.as('kepala.bdl'), { id: visit?.id })).correction).toBe('not_allowed');
    expect(await getVisit(await bench.as('supervisor.dps'), { id: visit?.id })).toEqual({ kind: 'not_found' });
    expect(await getVisit(supervisor, { id: randomUUID() })).toEqual({ kind: 'not_found' });
    const { n } = await bench.one<{ n: number }>("SELECT count(*)::int AS n FROM audit_event WHERE action = 'visit.read' AND member_id = $1 AND object_id = $2", visit?.memberId, visit?.id);
    expect(n).toBe(3);
  });
});
