import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statePurpose } from '@/lib/privacy/commands/state-purpose';
import { openBench, TEST_NOW, type Bench } from '@/lib/server/testing/callers';
import { inTransaction, openMembers } from '@/lib/server/transaction';
import { COURSE_PAGE, listCourse, type Course, type CourseLine } from './list-course';

let bench: Bench;
/** A member of Bandar Lampung with visits at two offices, and cases of every kind. */
let memberId: string;
beforeAll(async () => {
  bench = await openBench();
  ({ id: memberId } = await bench.one<{ id: string }>("SELECT c.member_id AS id FROM complaint c JOIN member m ON m.id = c.member_id WHERE c.branch_id = 'bdl' AND c.category IS NOT NULL AND m.branch_id = 'bdl' ORDER BY c.id LIMIT 1"));
  await bench.owner.query(`INSERT INTO visit (id, branch_id, day, hour, staff_id, opened_at, closed_at, service_seconds, service, avoidable, member_id, segment, updated_at)
    SELECT gen_random_uuid(), b.id, '2026-10-05', 9, s.id, '2026-10-05T02:00:00Z', '2026-10-05T02:05:00Z', 300, 'card', true, $1, 'BP', '2026-10-05T02:05:00Z'
    FROM (VALUES ('bdl', 'loket.bdl'), ('dps', 'loket.dps')) b (id, username) JOIN staff s ON s.username = b.username, generate_series(1, 9)`, [memberId]);
  await bench.owner.query(`INSERT INTO visit_service (id, visit_id, service, source, at)
    SELECT gen_random_uuid(), v.id, 'autodebit', 'ticked', v.opened_at FROM visit v WHERE v.member_id = $1 AND v.opened_at = '2026-10-05T02:00:00Z'`, [memberId]);
});
afterAll(() => bench.close());

async function page(username: string, after: Course['next'] = null): Promise<Course> {
  const outcome = await listCourse(await bench.as(username), { id: memberId, after });
  if (outcome.kind !== 'done') throw new Error(`${outcome.kind} ${JSON.stringify(outcome)}`);
  return outcome.value;
}

async function whole(username: string): Promise<CourseLine[]> {
  const lines: CourseLine[] = [];
  let after: Course['next'] = null;
  do {
    const { lines: some, next } = await page(username, after);
    expect(some.length).toBeLessThanOrEqual(COURSE_PAGE);
    lines.push(...some);
    after = next;
  } while (after !== null);
  return lines;
}

async function atDesk(username: string): Promise<void> {
  await statePurpose(await bench.as(username), { memberId, purpose: 'at_desk' }, randomUUID());
}

describe('the course of a member', () => {
  test('has every visit, transfer, request and complaint of all offices once, newest first, page after page', async () => {
    const lines = await whole('loket.bdl');
    const stored = await bench.owner.query<{ kind: string; id: string }>(
      `SELECT kind, id::text FROM (SELECT 'visit' AS kind, id, opened_at AS at FROM visit WHERE member_id = $1 UNION ALL SELECT 'transfer', id, requested_at FROM transfer WHERE member_id = $1
        UNION ALL SELECT 'service_request', id, requested_at FROM service_request WHERE member_id = $1 UNION ALL SELECT 'complaint', id, received_at FROM complaint WHERE member_id = $1) a ORDER BY at DESC, id DESC`,
      [memberId],
    );
    expect(stored.rows.length).toBeGreaterThan(COURSE_PAGE * 1.5);
    expect(lines.map(({ kind, id }) => ({ kind, id }))).toEqual(stored.rows);
  });

  test('tells what was done in a visit, on the day of its office, and links what the person may open', async () => {
    const visits = (await whole('loket.bdl')).filter((line) => line.kind === 'visit' && line.at.startsWith('2026-10-05'));
    expect(visits).toHaveLength(18);
    expect(visits[0]).toMatchObject({ day: '2026-10-05', service: 'card', services: ['autodebit'], closed: true, avoidable: true, appActivated: false });
    expect(visits.filter(({ open }) => open).map(({ branchName }) => branchName)).toEqual(visits.filter(({ branchName }) => branchName?.includes('Bandar Lampung')).map(({ branchName }) => branchName));
    expect(visits.filter(({ open }) => open)).toHaveLength(9);
  });

  test('of a complaint that another office holds only its number is told', async () => {
    await atDesk('loket.dps');
    const own = (await whole('loket.bdl')).filter((line) => line.kind === 'complaint');
    const elsewhere = (await whole('loket.dps')).filter((line) => line.kind === 'complaint');
    expect(own.some((line) => line.open && line.told?.category)).toBe(true);
    expect(elsewhere.map(({ id, reference }) => [id, reference])).toEqual(own.map(({ id, reference }) => [id, reference]));
    const { rows } = await bench.owner.query<{ id: string }>("SELECT id::text FROM complaint WHERE member_id = $1 AND branch_id IS DISTINCT FROM 'dps'", [memberId]);
    for (const line of elsewhere.filter(({ id }) => rows.some((row) => row.id === id))) expect(line).toMatchObject({ open: false, told: null });
  });

  test('has no visits for a role that reads none, and says so', async () => {
    const { visits } = await page('aduan.bdl');
    expect(visits).toBe(false);
    expect((await whole('aduan.bdl')).filter(({ kind }) => kind === 'visit')).toEqual([]);
  });
});

test('reading it is audited about the member, each page', async () => {
  const caller = await bench.as('loket.bdl');
  await listCourse(caller, { id: memberId, after: (await page('loket.bdl')).next });
  const { count } = await bench.one<{ count: number }>("SELECT count(*)::integer AS count FROM audit_event WHERE action = 'member.course' AND member_id = $1 AND actor_id = $2 AND detail->>'part' = 'next'", memberId, caller.actor.staffId);
  expect(count).toBeGreaterThan(0);
});

test('a member of another office wants a purpose first, and an unknown one is not found', async () => {
  const caller = await bench.as('loket.sby');
  expect(await listCourse(caller, { id: memberId })).toMatchObject({ kind: 'refused', codes: ['purpose_needed'] });
  expect((await listCourse(caller, { id: randomUUID() })).kind).toBe('not_found');
  expect((await listCourse(caller, { id: memberId, after: { at: 'yesterday', id: randomUUID() } })).kind).toBe('refused');
});

test('an opened member opens the visits of other offices for reading, and for nothing else', async () => {
  const { actor } = await bench.as('loket.dps');
  const foreign = "SELECT v.id FROM visit v WHERE v.branch_id = 'bdl' AND v.closed_at IS NOT NULL LIMIT 1";
  expect(await inTransaction(bench.db, actor, (tx) => tx.$queryRawUnsafe<unknown[]>(foreign))).toEqual([]);
  const id = await inTransaction(bench.db, actor, async (tx) => {
    await openMembers(tx, [memberId]);
    const [visit] = await tx.$queryRawUnsafe<{ id: string }[]>(foreign);
    if (!visit) throw new Error('not to be seen');
    expect(await tx.$executeRaw`UPDATE visit SET rating = 5, rated_at = ${TEST_NOW} WHERE id = ${visit.id}::uuid`).toBe(0);
    expect(await tx.$executeRaw`DELETE FROM visit_service WHERE visit_id = ${visit.id}::uuid`).toBe(0);
    return visit.id;
  });
  const adding = inTransaction(bench.db, actor, async (tx) => {
    await openMembers(tx, [memberId]);
    await tx.$executeRaw`INSERT INTO visit_service (id, visit_id, service, source, at) VALUES (${randomUUID()}::uuid, ${id}::uuid, 'rehab', 'ticked', ${TEST_NOW})`;
  });
  await expect(adding).rejects.toThrow(/row-level security/);
});
