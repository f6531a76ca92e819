import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { READING_LIMITS } from '@/lib/access/reading-limits';
import { revealField } from '@/lib/members/queries/reveal-field';
import { searchMembers } from '@/lib/members/queries/search-members';
import { CASES } from '@/prisma/seed/cases';
import { answer } from './route';
import { openBench, TEST_NOW, type Bench } from './testing/callers';
import { inTransaction } from './transaction';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const officer = async () => bench.as(await bench.another('loket2.bdl'));
const INPUT = { memberId: CASES.sitiRahayu.id, field: 'cardNumber' };
const read = (staffId: string, kind: string, count: number) =>
  bench.owner.query('INSERT INTO reading_count (staff_id, kind, hour, count) VALUES ($1, $2, $3, $4)', [staffId, kind, TEST_NOW, count]);

test('up to the limit everything is shown; beyond it nothing, with what and when, until the next hour', async () => {
  const caller = await officer();
  await read(caller.actor.staffId, 'reveal', READING_LIMITS.reveal - 1);
  expect((await revealField(caller, INPUT)).kind).toBe('done');
  const refused = await revealField(caller, INPUT);
  expect(refused).toEqual({ kind: 'rate_limited', what: 'reveal', limit: READING_LIMITS.reveal, until: '2026-11-20T04:00:00.000Z', seconds: 3_600 });
  const response = answer(refused);
  expect([response.status, response.headers.get('retry-after'), await response.json()]).toEqual([429, '3600', { limited: { what: 'reveal', limit: READING_LIMITS.reveal, until: '2026-11-20T04:00:00.000Z' } }]);
  expect((await searchMembers(caller, { text: 'siti' })).kind).toBe('done');
  expect((await revealField({ ...caller, now: new Date('2026-11-20T04:00:00Z') }, INPUT)).kind).toBe('done');
});

test('a passed limit is audited and warns the supervisor, once a day', async () => {
  const caller = await officer();
  await read(caller.actor.staffId, 'search', READING_LIMITS.search);
  for (let n = 0; n < 3; n += 1) expect((await searchMembers(caller, { text: 'siti' })).kind).toBe('rate_limited');
  const { rows: findings } = await bench.owner.query('SELECT rule, subject, count, branch_id, day::text FROM reading_finding WHERE staff_id = $1', [caller.actor.staffId]);
  expect(findings).toEqual([{ rule: 'limit_passed', subject: 'search', count: READING_LIMITS.search, branch_id: 'bdl', day: '2026-11-20' }]);
  const { rows: events } = await bench.owner.query('SELECT action, object_id, detail FROM audit_event WHERE actor_id = $1', [caller.actor.staffId]);
  expect(events).toEqual(Array.from({ length: 3 }, () => ({ action: 'refused', object_id: 'members.search', detail: { codes: ['rate_limited'] } })));
});

test('sixteen at once get no more than what is left', async () => {
  const caller = await officer();
  await read(caller.actor.staffId, 'reveal', READING_LIMITS.reveal - 5);
  const kinds = await Promise.all(Array.from({ length: 16 }, () => revealField(caller, INPUT).then(({ kind }) => kind)));
  expect(kinds.filter((kind) => kind === 'done')).toHaveLength(5);
  expect(kinds.filter((kind) => kind === 'rate_limited')).toHaveLength(11);
});

test('nobody raises another\'s count, nor settles a warning about oneself', async () => {
  const [one, other] = [await officer(), await officer()];
  await expect(inTransaction(bench.db, one.actor, (tx) => tx.$executeRaw`INSERT INTO reading_count VALUES (${other.actor.staffId}::uuid, 'search', ${TEST_NOW}, 1)`)).rejects.toThrow(/row-level security/);
  await bench.owner.query("INSERT INTO reading_finding (id, staff_id, branch_id, day, rule, subject, count, found_at) VALUES ($1, $2, 'bdl', '2026-11-20', 'limit_passed', 'search', 1, now())", [randomUUID(), one.actor.staffId]);
  expect(await inTransaction(bench.db, one.actor, (tx) => tx.$executeRaw`UPDATE reading_finding SET count = 2 WHERE staff_id = ${one.actor.staffId}::uuid`)).toBe(0);
  expect(await inTransaction(bench.db, other.actor, (tx) => tx.readingFinding.count({ where: { staffId: one.actor.staffId } }))).toBe(0);
});
