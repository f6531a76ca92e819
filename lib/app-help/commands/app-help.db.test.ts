import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CASES } from '@/prisma/seed/cases';
import { getRecord } from '@/lib/members/queries/get-record';
import { openBench, TEST_NOW, type Bench } from '@/lib/server/testing/callers';
import { inTransaction } from '@/lib/server/transaction';
import type { RecordHelpInput } from '../schemas';
import { openHelp, type AppHelpView } from '../queries/open-help';
import { statePurpose } from '@/lib/privacy/commands/state-purpose';
import { recordHelp } from './record-help';

const memberId = CASES.sitiRahayu.id;
const help = (changes: Partial<RecordHelpInput> = {}): RecordHelpInput => ({ memberId, problem: 'new_install', stepsDone: ['install', 'check_phone'], outcome: 'installed', obstacle: null, ...changes });

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

async function viewOf(id: string, username = 'loket.bdl'): Promise<AppHelpView> {
  const caller = await bench.as(username);
  if (caller.actor.branch?.id !== 'bdl') await statePurpose(caller, { memberId: id, purpose: 'at_desk' }, randomUUID());
  const outcome = await openHelp(caller, { memberId: id });
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  return outcome.value;
}

describe('recording a help', () => {
  test('keeps problem, steps in the order of the guide, outcome, place and officer; the record of any office shows it', async () => {
    const caller = await bench.as('loket.bdl');
    const outcome = await recordHelp(caller, help(), randomUUID());
    if (outcome.kind !== 'done') throw new Error(outcome.kind);
    expect(await bench.one('SELECT member_id, branch_id, staff_id, problem, steps_done, outcome, obstacle, at FROM app_help WHERE id = $1', outcome.value.id)).toEqual({
      member_id: memberId, branch_id: 'bdl', staff_id: caller.actor.staffId, problem: 'new_install', steps_done: ['check_phone', 'install'], outcome: 'installed', obstacle: null, at: TEST_NOW,
    });
    for (const username of ['loket.bdl', 'loket.jyp', 'cc165']) {
      const reader = await bench.as(username);
      await statePurpose(reader, { memberId, purpose: 'at_desk' }, randomUUID());
      const record = await getRecord(reader, { id: memberId });
      expect(record).toMatchObject({ kind: 'done', value: { appHelps: [{ id: outcome.value.id, problem: 'new_install', outcome: 'installed', officer: caller.actor.name }] } });
    }
    expect((await viewOf(memberId, 'loket.jyp')).helps.map(({ id }) => id)).toEqual([outcome.value.id]);
  });

  test('is audited with the member, and so is the opening', async () => {
    const id = CASES.dewiAnggraini.id;
    await viewOf(id);
    const outcome = await recordHelp(await bench.as('loket.bdl'), help({ memberId: id, stepsDone: [], outcome: 'not_possible', obstacle: 'no_phone' }), randomUUID());
    if (outcome.kind !== 'done') throw new Error(outcome.kind);
    const { rows } = await bench.owner.query('SELECT action, reason, object_id, detail FROM audit_event WHERE member_id = $1 ORDER BY seq', [id]);
    expect(rows.slice(-2)).toEqual([
      { action: 'member.open', reason: 'app_help', object_id: null, detail: {} },
      { action: 'app_help.record', reason: null, object_id: outcome.value.id, detail: { kind: 'new_install', outcome: 'not_possible', obstacle: 'no_phone' } },
    ]);
  });

  test('the same attempt twice is one help', async () => {
    const caller = await bench.as('loket.bdl');
    const key = randomUUID();
    const id = CASES.oneWordName.id;
    const [first, second] = [await recordHelp(caller, help({ memberId: id }), key), await recordHelp(caller, help({ memberId: id }), key)];
    expect(second).toEqual(first);
    expect(await bench.one('SELECT count(*)::int AS count FROM app_help WHERE member_id = $1', id)).toEqual({ count: 1 });
  });

  test.each<[string, Partial<RecordHelpInput>, Record<string, string>]>([
    ['an outcome whose step was not done', { outcome: 'activated' }, { outcome: 'step_first' }],
    ['an outcome of another guide', { outcome: 'solved' }, { outcome: 'not_of_problem' }],
    ['not possible without a cause', { outcome: 'not_possible' }, { obstacle: 'obstacle_needed' }],
    ['a cause where it went well', { obstacle: 'signal' }, { obstacle: 'obstacle_not_asked' }],
  ])('refuses %s beside the field, and keeps nothing', async (_, changes, fields) => {
    const before = await bench.one('SELECT count(*)::int AS count FROM app_help');
    expect(await recordHelp(await bench.as('loket.bdl'), help(changes), randomUUID())).toEqual({ kind: 'refused', codes: ['invalid_input'], fields });
    expect(await bench.one('SELECT count(*)::int AS count FROM app_help')).toEqual(before);
  });

  test('nobody cannot be helped', async () => {
    expect((await recordHelp(await bench.as('loket.bdl'), help({ memberId: randomUUID() }), randomUUID())).kind).toBe('not_found');
    expect((await openHelp(await bench.as('loket.bdl'), { memberId: randomUUID() })).kind).toBe('not_found');
  });
});

describe('row-level security stands behind it', () => {
  test('another office sees no help but those of an open record, and nobody records in the name of another', async () => {
    const caller = await bench.as('loket.bdl');
    await recordHelp(caller, help(), randomUUID());
    const stranger = await bench.as('loket.jyp');
    const count = await inTransaction(bench.db, stranger.actor, (tx) => tx.appHelp.count());
    expect(count).toBe(0);
    const forged = { id: randomUUID(), memberId, branchId: 'bdl', problem: 'new_install', stepsDone: [], outcome: 'not_possible', obstacle: 'signal', at: TEST_NOW };
    await expect(inTransaction(bench.db, stranger.actor, (tx) => tx.appHelp.create({ data: { ...forged, staffId: stranger.actor.staffId } }))).rejects.toThrow(/row-level security/);
    await expect(inTransaction(bench.db, caller.actor, (tx) => tx.appHelp.create({ data: { ...forged, staffId: stranger.actor.staffId } }))).rejects.toThrow(/row-level security/);
    await expect(inTransaction(bench.db, caller.actor, (tx) => tx.appHelp.deleteMany({}))).rejects.toThrow(/permission denied/);
  });
});

test('what is in view while helping: masked, and what the data say', async () => {
  const row = await bench.one<{ id: string; phone: string; email: string }>(
    "UPDATE member SET app_linked_at = NULL, segment = segment WHERE id = (SELECT id FROM member WHERE branch_id = 'bdl' AND phone IS NOT NULL AND email IS NOT NULL AND status = 'ACTIVE' AND segment = 'PBPU' AND birth_date > '1995-01-01' ORDER BY id LIMIT 1) RETURNING id, phone, email",
  );
  const view = await viewOf(row.id);
  expect(view).toMatchObject({ appLinkedAt: null, advice: [], likely: 'new_install' });
  expect(view.phone).toMatch(/^•••• \d{4}$/);
  const text = JSON.stringify(view);
  for (const whole of [row.phone, row.phone.slice(2), row.email]) expect(text).not.toContain(whole);
  await bench.owner.query('UPDATE member SET email = NULL, app_linked_at = now() WHERE id = $1', [row.id]);
  expect(await viewOf(row.id)).toMatchObject({ email: null, advice: ['no_email'], likely: null });
});
