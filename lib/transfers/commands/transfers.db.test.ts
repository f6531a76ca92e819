import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Outcome } from '@/lib/server/outcome';
import { openBench, TEST_NOW, type Bench } from '@/lib/server/testing/callers';
import { fullFacility, listMovable, type Movable } from '@/lib/server/testing/movable-members';
import { calendarDate } from '@/lib/values/calendar-date';
import { getTransfer } from '../queries/get-transfer';
import { applyDueTransfers } from './apply-due-transfers';
import { approveTransfer } from './approve-transfer';
import { cancelTransfer } from './cancel-transfer';
import { decideTransfers } from './decide-transfers';
import { rejectTransfer } from './reject-transfer';
import { requestTransfer, type RequestResult } from './request-transfer';
import { resubmitTransfer } from './resubmit-transfer';
import { returnTransfer } from './return-transfer';

let bench: Bench;
let full: string;
let people: Movable[];

beforeAll(async () => {
  bench = await openBench();
  full = await fullFacility(bench, 'bdl');
  people = await listMovable(bench, 'bdl', 26, full);
});
afterAll(() => bench.close());

const nextPerson = (): Movable => {
  const person = people.shift();
  if (!person) throw new Error('no movable member left');
  return person;
};
const value = <T>(outcome: Outcome<T>): T => {
  if (outcome.kind !== 'done') throw new Error(`not done: ${JSON.stringify(outcome)}`);
  return outcome.value;
};
const input = (memberId: string, facilityCode: string) => ({ memberIds: [memberId], facilityCode, reason: 'wish', note: '' });
const transferOf = (result: RequestResult): string => result.verdicts[0]?.transferId ?? '';

/** A request that waits for approval, by the given front-liner. */
async function waiting(username = 'loket.bdl'): Promise<string> {
  const frontliner = await bench.as(username);
  return transferOf(value(await requestTransfer(frontliner, input(nextPerson().id, full), randomUUID())));
}

describe('request', () => {
  test('without anything against it the transfer is approved at once and takes effect on the 1st of next month', async () => {
    const { id, to } = nextPerson();
    const result = value(await requestTransfer(await bench.as('loket.bdl'), input(id, to), randomUUID()));
    const row = await bench.one('SELECT status, automatic, effective_date::text, reference FROM transfer WHERE id = $1', transferOf(result));
    expect(row).toMatchObject({ status: 'approved', automatic: true, effective_date: '2026-12-01' });
  });

  test('one attempt, sent ten times at once: one transfer and ten times the same answer', async () => {
    const { id, to } = nextPerson();
    const frontliner = await bench.as('loket.bdl');
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 10 }, () => requestTransfer(frontliner, input(id, to), key)));
    expect(new Set(answers.map((answer) => transferOf(value(answer)))).size).toBe(1);
    expect(await bench.one('SELECT count(*)::int AS n FROM transfer WHERE member_id = $1 AND status = $2', id, 'approved')).toEqual({ n: 1 });
  });

  test('two tabs at the same moment (two attempts): one transfer, the other is refused with T13', async () => {
    const { id, to } = nextPerson();
    const [a, b] = [await bench.as('loket.bdl'), await bench.as('loket2.bdl')];
    const answers = await Promise.all([requestTransfer(a, input(id, to), randomUUID()), requestTransfer(b, input(id, to), randomUUID())]);
    expect(answers.map(({ kind }) => kind).sort()).toEqual(['done', 'refused']);
    expect(answers.find(({ kind }) => kind === 'refused')).toMatchObject({ codes: expect.arrayContaining(['T13']) });
  });

  test('a used attempt key with another input is refused', async () => {
    const [first, second] = [nextPerson(), nextPerson()];
    const frontliner = await bench.as('loket.bdl');
    const key = randomUUID();
    value(await requestTransfer(frontliner, input(first.id, first.to), key));
    expect(await requestTransfer(frontliner, input(second.id, second.to), key)).toEqual({ kind: 'refused', codes: ['attempt_reused'] });
  });

  test('members of two families cannot stand in one request', async () => {
    const [first, second] = [nextPerson(), nextPerson()];
    const answer = await requestTransfer(await bench.as('loket.bdl'), { ...input(first.id, first.to), memberIds: [first.id, second.id] }, randomUUID());
    expect(answer).toMatchObject({ kind: 'refused', fields: { memberIds: 'not_one_family' } });
  });

  test('an unknown member looks like any other that is not there', async () => {
    const answer = await requestTransfer(await bench.as('loket.bdl'), input(randomUUID(), full), randomUUID());
    expect(answer).toEqual({ kind: 'not_found' });
  });
});

describe('decision', () => {
  test('20 supervisors approve one request at once: one succeeds, the others are told who was first', async () => {
    const id = await waiting();
    const names = await Promise.all(Array.from({ length: 20 }, () => bench.another('supervisor.bdl')));
    const supervisors = await Promise.all(names.map((name) => bench.as(name)));
    const answers = await Promise.all(supervisors.map((supervisor) => approveTransfer(supervisor, { id, version: 1 }, randomUUID())));
    expect(answers.filter(({ kind }) => kind === 'done')).toHaveLength(1);
    expect(answers.filter(({ kind }) => kind === 'conflict')).toHaveLength(19);
    expect(await bench.one("SELECT count(*)::int AS n FROM transfer_event WHERE transfer_id = $1 AND action = 'approve'", id)).toEqual({ n: 1 });
  });

  test('a supervisor who requested it cannot approve it: neither by command nor in the database', async () => {
    const id = await waiting('supervisor.bdl');
    const supervisor = await bench.as('supervisor.bdl');
    expect(await approveTransfer(supervisor, { id, version: 1 }, randomUUID())).toEqual({ kind: 'refused', codes: ['self_approval'] });
    await expect(
      bench.owner.query("UPDATE transfer SET status = 'approved', decided_by = requested_by, decided_at = now() WHERE id = $1", [id]),
    ).rejects.toThrow(/transfer_no_self_approval/);
  });

  test('who resubmitted it cannot decide it either', async () => {
    const id = await waiting();
    const [one, two] = [await bench.as('supervisor.bdl'), await bench.as(await bench.another('supervisor.bdl'))];
    value(await returnTransfer(one, { id, version: 1, note: 'Surat belum ada.' }, randomUUID()));
    value(await resubmitTransfer(two, { id, version: 2 }, randomUUID()));
    expect(await approveTransfer(two, { id, version: 3 }, randomUUID())).toEqual({ kind: 'refused', codes: ['self_approval'] });
    expect(value(await approveTransfer(one, { id, version: 3 }, randomUUID()))).toMatchObject({ status: 'approved' });
  });

  test('a front-liner cannot approve, and the attempt is in the audit', async () => {
    const id = await waiting();
    const frontliner = await bench.as('loket2.bdl');
    expect(await approveTransfer(frontliner, { id, version: 1 }, randomUUID())).toEqual({ kind: 'forbidden' });
    const row = await bench.one("SELECT action, detail FROM audit_event WHERE actor_id = $1 ORDER BY seq DESC LIMIT 1", frontliner.actor.staffId);
    expect(row).toEqual({ action: 'refused', detail: { codes: ['forbidden'] } });
  });

  test('a supervisor of another branch does not even learn that it exists', async () => {
    const id = await waiting();
    const foreign = await bench.as('supervisor.dps');
    expect(await approveTransfer(foreign, { id, version: 1 }, randomUUID())).toEqual({ kind: 'not_found' });
    expect(await getTransfer(foreign, { id })).toEqual({ kind: 'not_found' });
    expect(await getTransfer(foreign, { id: randomUUID() })).toEqual({ kind: 'not_found' });
  });

  test('a stale version gets a conflict that says who changed what', async () => {
    const id = await waiting();
    const supervisor = await bench.as('supervisor.bdl');
    value(await returnTransfer(supervisor, { id, version: 1, note: 'KTP tidak terbaca.' }, randomUUID()));
    const answer = await rejectTransfer(await bench.as(await bench.another('supervisor.bdl')), { id, version: 1, note: 'Tidak sesuai.' }, randomUUID());
    expect(answer).toMatchObject({ kind: 'conflict', by: supervisor.actor.name });
    expect(answer.kind === 'conflict' && answer.changes).toContainEqual({ field: 'status', before: null, after: 'returned' });
  });

  test('approved after its month, it takes effect on the 1st of the month after the approval', async () => {
    const id = await waiting();
    const later = await bench.as('supervisor.bdl', new Date('2026-12-03T02:00:00Z'));
    value(await approveTransfer(later, { id, version: 1 }, randomUUID()));
    expect(await bench.one('SELECT effective_date::text AS day FROM transfer WHERE id = $1', id)).toEqual({ day: '2027-01-01' });
  });

  test('in bulk each row has a result of its own, and a retry does nothing twice', async () => {
    const own = await waiting('supervisor.bdl');
    const [first, second] = [await waiting(), await waiting()];
    const supervisor = await bench.as('supervisor.bdl');
    const bulk = { action: 'approve', note: '', items: [own, first, second].map((id) => ({ id, version: id === second ? 7 : 1 })) };
    const key = randomUUID();
    const kinds = async () => value(await decideTransfers(supervisor, bulk, key)).rows.map(({ outcome }) => outcome.kind);
    expect(await kinds()).toEqual(['refused', 'done', 'conflict']);
    expect(await kinds()).toEqual(['refused', 'done', 'conflict']);
    expect(await bench.one('SELECT version FROM transfer WHERE id = $1', first)).toEqual({ version: 2 });
  });
});

describe('the day comes', () => {
  test('applied on its day with the periods joined and the counts moved; a second run changes nothing more', async () => {
    const { id, to } = nextPerson();
    const transferId = transferOf(value(await requestTransfer(await bench.as('loket.bdl'), input(id, to), randomUUID())));
    const heads = () => bench.one('SELECT sum(members)::int AS members FROM facility');
    const before = await heads();
    await applyDueTransfers(bench.db, TEST_NOW, calendarDate('2026-11-30'));
    expect(await bench.one('SELECT status FROM transfer WHERE id = $1', transferId)).toEqual({ status: 'approved' });
    await applyDueTransfers(bench.db, TEST_NOW, calendarDate('2026-12-01'));
    expect(await bench.one('SELECT status FROM transfer WHERE id = $1', transferId)).toEqual({ status: 'applied' });
    const { rows } = await bench.owner.query(
      'SELECT facility_code, valid_from::text, valid_to::text FROM member_facility WHERE member_id = $1 ORDER BY valid_from DESC LIMIT 2', [id]);
    expect(rows[0]).toEqual({ facility_code: to, valid_from: '2026-12-01', valid_to: null });
    expect(rows[1]).toMatchObject({ valid_to: '2026-12-01' });
    expect(await heads()).toEqual(before);
    expect(await applyDueTransfers(bench.db, TEST_NOW, calendarDate('2026-12-01'))).toEqual({ applied: 0, refused: 0, failed: 0 });
    const wrong = await bench.one(`SELECT count(*)::int AS n FROM facility f WHERE f.members <>
      (SELECT count(*) FROM member_facility p WHERE p.facility_code = f.code AND p.valid_to IS NULL)`);
    expect(wrong).toEqual({ n: 0 });
  });

  test('two jobs at once apply each transfer once', async () => {
    const frontliner = await bench.as('loket.bdl', new Date('2026-12-10T03:00:00Z'));
    for (let n = 0; n < 5; n += 1) {
      const { id, to } = nextPerson();
      value(await requestTransfer(frontliner, input(id, to), randomUUID()));
    }
    const runs = await Promise.all([1, 2, 3].map(() => applyDueTransfers(bench.db, TEST_NOW, calendarDate('2027-01-01'))));
    const events = await bench.one<{ most: number }>("SELECT max(n)::int AS most FROM (SELECT count(*) AS n FROM transfer_event WHERE action = 'apply' GROUP BY transfer_id) x");
    expect(events.most).toBe(1);
    expect(runs.reduce((sum, { applied }) => sum + applied, 0)).toBeGreaterThanOrEqual(5);
  });

  test('a member who died meanwhile is not moved: rejected with T9', async () => {
    const { id, to } = nextPerson();
    const transferId = transferOf(value(await requestTransfer(await bench.as('loket.bdl'), input(id, to), randomUUID())));
    await bench.owner.query("UPDATE member SET status = 'INACTIVE', status_reason = 'deceased' WHERE id = $1", [id]);
    await applyDueTransfers(bench.db, TEST_NOW, calendarDate('2027-02-01'));
    expect(await bench.one('SELECT status, codes FROM transfer WHERE id = $1', transferId)).toEqual({ status: 'rejected', codes: ['T9'] });
  });

  test('cancelled before its day by the desk, not on it', async () => {
    const { id, to } = nextPerson();
    const transferId = transferOf(value(await requestTransfer(await bench.as('loket.bdl'), input(id, to), randomUUID())));
    const late = await bench.as('loket.bdl', new Date('2026-12-01T03:00:00Z'));
    const cancel = { id: transferId, version: 1, note: 'Atas permintaan peserta.' };
    expect(await cancelTransfer(late, cancel, randomUUID())).toEqual({ kind: 'refused', codes: ['day_reached'] });
    expect(value(await cancelTransfer(await bench.as('loket.bdl'), cancel, randomUUID()))).toMatchObject({ status: 'cancelled' });
  });
});
