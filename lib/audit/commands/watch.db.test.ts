import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WATCH_POLICY } from '@/lib/audit/rules/watch';
import { appendAudit } from '@/lib/server/audit';
import { openBench, TEST_NOW, type Bench } from '@/lib/server/testing/callers';
import { inTransaction, SYSTEM_ACTOR } from '@/lib/server/transaction';
import type { Caller } from '@/lib/server/use-case';
import { CASES } from '@/prisma/seed/cases';
import { saveTimetable } from '@/lib/calendar/commands/save-timetable';
import { countFindings } from '../queries/count-findings';
import { listFindings } from '../queries/list-findings';
import { flagMember, unflagMember } from './flag-member';
import { lookAtFinding } from './look-at-finding';
import { watchReading } from './watch-reading';

let bench: Bench;
let supervisor: Caller;
let people: string[];
beforeAll(async () => {
  bench = await openBench();
  supervisor = await bench.as('supervisor.bdl');
  people = (await bench.owner.query<{ id: string }>("SELECT id FROM member WHERE branch_id = 'bdl' AND name NOT LIKE '%ZAINAL%' ORDER BY id LIMIT 100")).rows.map(({ id }) => id);
});
afterAll(() => bench.close());

const officer = async (branch = 'bdl') => bench.as(await bench.another(`loket2.${branch}`));

/** Events of an officer, as the use cases write them. */
async function acts(caller: Caller, action: string, memberIds: readonly string[], at = TEST_NOW): Promise<void> {
  const { actor } = caller;
  await inTransaction(bench.db, SYSTEM_ACTOR, (tx) =>
    appendAudit(tx, { staffId: actor.staffId, name: actor.name, role: actor.role, chain: 'bdl', sessionId: null, address: null }, at, memberIds.map((memberId) => ({ action, memberId }))));
}

const foundOf = async (caller: Caller) =>
  (await bench.owner.query('SELECT rule, member_id, count FROM reading_finding WHERE staff_id = $1 ORDER BY rule, member_id', [caller.actor.staffId])).rows;

async function listOf(caller: Caller, view: 'open' | 'looked' = 'open') {
  const outcome = await listFindings(caller, { view });
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  return outcome.value;
}

describe('the job', () => {
  test('lists many openings without a service, once, and its count grows', async () => {
    const caller = await officer();
    await acts(caller, 'member.open', people.slice(0, 30));
    await acts(caller, 'visit.close', people.slice(0, 5));
    await watchReading(bench.db, TEST_NOW);
    await watchReading(bench.db, TEST_NOW);
    expect(await foundOf(caller)).toEqual([{ rule: 'openings_without_service', member_id: null, count: 25 }]);
    await acts(caller, 'member.open', people.slice(30, 40));
    await watchReading(bench.db, TEST_NOW);
    expect(await foundOf(caller)).toEqual([{ rule: 'openings_without_service', member_id: null, count: 35 }]);
  });

  test('leaves alone who served those whom they opened', async () => {
    const caller = await officer();
    await acts(caller, 'member.open', people.slice(0, 40));
    await acts(caller, 'transfer.request', people.slice(0, 40));
    await watchReading(bench.db, TEST_NOW);
    expect(await foundOf(caller)).toEqual([]);
  });

  test('lists a rare name shared with the officer, and openings in the night of the branch', async () => {
    const caller = await officer();
    const [relative = '', other = ''] = people;
    await bench.owner.query("UPDATE staff SET name = 'Budi Xandrakusuma' WHERE id = $1", [caller.actor.staffId]);
    await bench.owner.query("UPDATE member SET name = 'SITI XANDRAKUSUMA', name_key = 'SITI XANDRAKUSUMA', version = version + 1 WHERE id = $1", [relative]);
    await acts(caller, 'member.open', [relative, other, other], new Date('2026-11-19T15:00:00Z'));
    await watchReading(bench.db, TEST_NOW);
    expect(await foundOf(caller)).toEqual([{ rule: 'out_of_hours', member_id: null, count: WATCH_POLICY.lateOpenings }, { rule: 'shared_name', member_id: relative, count: 1 }]);
  });
});

test('the job lists an account with many refused sign-ins on one day of its office, for its supervisor', async () => {
  const [tried, slipped] = [await officer(), await officer()];
  const refuse = (caller: Caller, count: number, step: string) =>
    bench.owner.query("INSERT INTO sign_in_refusal (id, staff_id, at, address, step) SELECT gen_random_uuid(), $1, $2, '203.0.113.9', $3 FROM generate_series(1, $4::int)", [caller.actor.staffId, TEST_NOW, step, count]);
  await refuse(tried, WATCH_POLICY.refusedSignIns, 'password');
  await refuse(slipped, WATCH_POLICY.refusedCodes - 1, 'code');
  await watchReading(bench.db, TEST_NOW);
  await watchReading(bench.db, TEST_NOW);
  expect(await foundOf(tried)).toEqual([{ rule: 'sign_in_failures', member_id: null, count: WATCH_POLICY.refusedSignIns }]);
  expect(await foundOf(slipped)).toEqual([]);
  expect((await listOf(supervisor)).findings.find(({ staffId }) => staffId === tried.actor.staffId)).toMatchObject({ rule: 'sign_in_failures', day: '2026-11-20', memberId: null });
});

describe('out of hours is what the office\'s calendar and hours say', () => {
  const evening = new Date('2026-11-19T12:30:00Z');
  const weekend = new Date('2026-11-21T03:00:00Z');
  const lateOf = async (caller: Caller) => (await foundOf(caller)).filter(({ rule }: { rule: string }) => rule === 'out_of_hours');
  const three = () => people.slice(0, WATCH_POLICY.lateOpenings);

  test('a Saturday is out of hours at any time of day, within the margin nothing is', async () => {
    const [saturday, early] = [await officer(), await officer()];
    await acts(saturday, 'member.open', three(), weekend);
    await acts(early, 'member.open', three(), new Date('2026-11-20T00:15:00Z'));
    await watchReading(bench.db, new Date('2026-11-21T05:00:00Z'));
    expect(await lateOf(saturday)).toEqual([{ rule: 'out_of_hours', member_id: null, count: WATCH_POLICY.lateOpenings }]);
    expect(await lateOf(early)).toEqual([]);
  });

  test('an evening is, until the office has evening hours on that day', async () => {
    const [before, after] = [await officer(), await officer()];
    await acts(before, 'member.open', three(), evening);
    await watchReading(bench.db, TEST_NOW);
    expect(await lateOf(before)).toHaveLength(1);
    const admin = await bench.as('admin');
    const open = [{ from: '08:00', to: '20:00' }];
    const saved = await saveTimetable(admin, { id: null, kind: 'special', branchId: 'bdl', validFrom: '2026-11-19', validTo: '2026-11-19', week: { 1: open, 2: open, 3: open, 4: open, 5: open, 6: [], 7: [] } }, randomUUID());
    expect(saved.kind).toBe('done');
    await acts(after, 'member.open', three(), evening);
    await watchReading(bench.db, TEST_NOW);
    expect(await lateOf(after)).toEqual([]);
  });

  test('who answers the telephone around the clock is never out of hours', async () => {
    const caller = await bench.as(await bench.another('cc165'));
    await acts(caller, 'member.open', three(), weekend);
    await watchReading(bench.db, new Date('2026-11-21T05:00:00Z'));
    expect(await lateOf(caller)).toEqual([]);
  });
});

describe('the list', () => {
  test('a public figure is marked by number; every opening is listed from then on; the mark is taken away', async () => {
    const { id, nik, name } = CASES.maryam;
    expect(await flagMember(supervisor, { number: '123', reason: 'Pejabat daerah' }, randomUUID())).toMatchObject({ kind: 'refused', fields: { number: 'whole_number' } });
    expect(await flagMember(supervisor, { number: nik, reason: 'Pejabat daerah' }, randomUUID())).toEqual({ kind: 'done', value: { memberId: id } });
    expect(await flagMember(supervisor, { number: nik, reason: 'Pejabat daerah' }, randomUUID())).toMatchObject({ kind: 'refused', codes: ['already_flagged'] });
    const caller = await officer();
    await acts(caller, 'member.open', [id]);
    await watchReading(bench.db, TEST_NOW);
    const list = await listOf(supervisor);
    expect(list.findings.find(({ staffId }) => staffId === caller.actor.staffId)).toMatchObject({ rule: 'public_figure', memberId: id, memberName: name, count: 1, looked: null });
    expect(list.watched.map((each) => each.id)).toContain(id);
    expect((await unflagMember(supervisor, { memberId: id }, randomUUID())).kind).toBe('done');
    expect((await unflagMember(supervisor, { memberId: id }, randomUUID())).kind).toBe('not_found');
  });

  test('shows a supervisor their own office and the auditor the nation, and nobody a finding about oneself', async () => {
    const elsewhere = await officer('dps');
    await bench.owner.query("INSERT INTO reading_finding (id, staff_id, branch_id, day, rule, count, found_at) VALUES ($1, $2, 'dps', '2026-11-20', 'out_of_hours', 3, now())", [randomUUID(), elsewhere.actor.staffId]);
    await bench.owner.query("INSERT INTO reading_finding (id, staff_id, branch_id, day, rule, count, found_at) VALUES ($1, $2, 'bdl', '2026-11-20', 'out_of_hours', 3, now())", [randomUUID(), supervisor.actor.staffId]);
    const whom = async (caller: Caller) => (await listOf(caller)).findings.map(({ staffId }) => staffId);
    expect(await whom(supervisor)).not.toContain(elsewhere.actor.staffId);
    expect(await whom(supervisor)).not.toContain(supervisor.actor.staffId);
    expect(await whom(await bench.as('auditor'))).toEqual(expect.arrayContaining([elsewhere.actor.staffId, supervisor.actor.staffId]));
  });

  test('a finding is looked at once, with a note; the second is told who was first; other offices find nothing', async () => {
    const caller = await officer();
    const id = randomUUID();
    await bench.owner.query("INSERT INTO reading_finding (id, staff_id, branch_id, day, rule, count, found_at) VALUES ($1, $2, 'bdl', '2026-11-20', 'out_of_hours', 3, now())", [id, caller.actor.staffId]);
    const input = { id, version: 1, verdict: 'reasonable', note: 'Lembur yang disetujui' };
    expect((await lookAtFinding(await bench.as('supervisor.dps'), input, randomUUID())).kind).toBe('not_found');
    expect(await lookAtFinding(supervisor, { ...input, note: ' ' }, randomUUID())).toMatchObject({ kind: 'refused', fields: { note: 'too_short' } });
    expect((await lookAtFinding(supervisor, input, randomUUID())).kind).toBe('done');
    expect(await lookAtFinding(await bench.as('auditor'), input, randomUUID())).toMatchObject({ kind: 'conflict', by: supervisor.actor.name, changes: [{ after: input.note }] });
    expect((await listOf(supervisor, 'looked')).findings.find((each) => each.id === id)).toMatchObject({ version: 2, looked: { by: supervisor.actor.name, verdict: 'reasonable', note: input.note } });
    expect(await bench.one("SELECT reason, detail->>'verdict' AS verdict FROM audit_event WHERE action = 'watch.look' AND object_id = $1", id)).toEqual({ reason: input.note, verdict: 'reasonable' });
  });

  test('what waits is counted for the rail: of the own scope, without what concerns oneself, and less by what is settled', async () => {
    const boss = await bench.as(await bench.another('supervisor.sby'));
    const openOf = async (caller: Caller) => {
      const outcome = await countFindings(caller, {});
      return outcome.kind === 'done' ? outcome.value.open : outcome.kind;
    };
    const before = await openOf(boss);
    expect(before).toBe((await listOf(boss)).counts.open);
    const id = randomUUID();
    const [front, elsewhere] = [await officer('sby'), await officer('dps')];
    const finding = "INSERT INTO reading_finding (id, staff_id, branch_id, day, rule, count, found_at) VALUES ($1, $2, $3, '2026-11-18', 'out_of_hours', 3, now())";
    await bench.owner.query(finding, [id, front.actor.staffId, 'sby']);
    await bench.owner.query(finding, [randomUUID(), boss.actor.staffId, 'sby']);
    await bench.owner.query(finding, [randomUUID(), elsewhere.actor.staffId, 'dps']);
    expect(await openOf(boss)).toBe(Number(before) + 1);
    await lookAtFinding(boss, { id, version: 1, verdict: 'follow_up', note: 'Dibahas dengan petugas' }, randomUUID());
    expect(await openOf(boss)).toBe(before);
    expect(await openOf(front)).toBe('forbidden');
  });

  test('nobody settles what concerns oneself', async () => {
    const id = randomUUID();
    await bench.owner.query("INSERT INTO reading_finding (id, staff_id, branch_id, day, rule, count, found_at) VALUES ($1, $2, 'bdl', '2026-11-19', 'out_of_hours', 3, now())", [id, supervisor.actor.staffId]);
    expect(await lookAtFinding(supervisor, { id, version: 1, verdict: 'reasonable', note: 'Tidak apa-apa' }, randomUUID())).toMatchObject({ kind: 'refused', codes: ['own_finding'] });
  });
});
