import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setEnvironment } from '@/lib/server/env';
import { findHandler } from '@/lib/complaints/commands/handles-complaints';
import { findSessionActor } from '@/lib/server/session-store';
import { openBench, steppedUp, TEST_NOW, type Bench } from '@/lib/server/testing/callers';
import { inTransaction, SYSTEM_ACTOR } from '@/lib/server/transaction';
import type { Caller } from '@/lib/server/use-case';
import { loadOfficersAt } from '../queries/officers-at';
import { listStaff, type StaffPage, type StaffRow } from '../queries/list-staff';
import { countStaff } from '../queries/count-staff';
import { getPerson, type PersonView } from '../queries/get-person';
import { key, must, personLike } from '../testing/people';
import { addDuty, endDuty } from './edit-duty';
import { changePerson, disablePerson, enablePerson } from './edit-person';
import { endSessions } from './end-sessions';
import { signIn } from './sign-in';

let bench: Bench;
let admin: Caller;

beforeAll(async () => {
  setEnvironment({ LOKET_SECRET: 'a secret of the tests that is long enough' });
  bench = await openBench();
  admin = steppedUp(await bench.as('admin'));
});
afterAll(() => bench.close());

const like = (username: string) => personLike(bench, admin, username);
const seen = (id: string) => getPerson(admin, { id }).then(must);
const actorOf = (caller: Caller, at = caller.now) => findSessionActor(bench.db, caller.actor.sessionId, at, { touch: false });
const wanted = ({ id, version, name, role, branchId, regionId }: PersonView, over: object = {}) => ({ id, version, name, role, branchId, regionId, reason: 'SK 12/2026', ...over });
const off = (person: PersonView, over: object = {}) => ({ id: person.id, version: person.version, reason: 'Pensiun', ...over });

describe('role and place', () => {
  it('count from the next request on, in a session that is open', async () => {
    const person = await like('loket.bdl');
    const caller = await bench.as(person.username);
    must(await changePerson(admin, wanted(person, { role: 'supervisor', branchId: 'dps' }), key()));
    expect(await actorOf(caller)).toMatchObject({ role: 'supervisor', branchIds: ['dps'], branch: { id: 'dps', timeZone: 'Asia/Makassar' }, national: false });
    must(await changePerson(admin, wanted(person, { version: 2, role: 'triage', branchId: null }), key()));
    expect(await actorOf(caller)).toMatchObject({ role: 'triage', branch: null, national: true });
    must(await changePerson(admin, wanted(person, { version: 3, role: 'regional_manager', branchId: null, regionId: 'wilayah3' }), key()));
    expect(await actorOf(caller)).toMatchObject({ role: 'regional_manager', region: { id: 'wilayah3' }, national: false });
  });

  it('stand in the history with what they were, and in the audit with the reason', async () => {
    const person = await like('loket.bdl');
    must(await changePerson(admin, wanted(person, { name: 'Nama Baru', role: 'manager' }), key()));
    const [event] = (await seen(person.id)).history;
    expect(event).toMatchObject({ action: 'changed', by: admin.actor.name, reason: 'SK 12/2026', before: { name: person.name, role: 'frontliner' }, after: { name: 'Nama Baru', role: 'manager' } });
    expect(await bench.one('SELECT action, reason, chain, detail FROM audit_event WHERE object_id = $1 ORDER BY seq DESC LIMIT 1 OFFSET 1', person.id)).toEqual({
      action: 'staff.change', reason: 'SK 12/2026', chain: 'nation', detail: { reference: person.username, kind: 'manager', place: 'bdl' },
    });
  });

  it('of an older version are a conflict that says who changed what since', async () => {
    const person = await like('loket.bdl');
    const other = steppedUp(await bench.as((await like('admin')).username));
    must(await changePerson(other, wanted(person, { role: 'supervisor' }), key()));
    must(await changePerson(other, wanted(person, { version: 2, role: 'manager', branchId: 'sby' }), key()));
    expect(await changePerson(admin, wanted(person, { name: 'Nama Lain' }), key())).toEqual({
      kind: 'conflict', by: other.actor.name, at: TEST_NOW.toISOString(),
      changes: [{ field: 'role', before: 'frontliner', after: 'manager' }, { field: 'branchId', before: 'bdl', after: 'sby' }],
    });
    expect((await disablePerson(admin, off(person), key())).kind).toBe('conflict');
    expect(await changePerson(admin, wanted(person, { version: 99 }), key())).toEqual({ kind: 'not_found' });
  });

  it('without any difference, or without a reason, are refused', async () => {
    const person = await like('loket.bdl');
    expect(await changePerson(admin, wanted(person), key())).toMatchObject({ codes: ['nothing_changed'] });
    expect(await changePerson(admin, wanted(person, { role: 'manager', reason: '  ' }), key())).toMatchObject({ fields: { reason: 'required' } });
  });
});

it('role, place, links and duties want an administrator who proved themselves just now; turning off does not wait', async () => {
  const person = await like('loket.bdl');
  const unproved = await bench.as('admin');
  expect(await disablePerson(unproved, off(person), key())).toMatchObject({ kind: 'done' });
  expect(await enablePerson(unproved, off({ ...person, version: person.version + 1 }), key())).toEqual({ kind: 'step_up' });
});

describe('a disabled person', () => {
  it('is turned away at the next request of a live session and at the sign-in, in the words of a wrong password', async () => {
    const person = await like('loket.bdl');
    const caller = await bench.as(person.username);
    const enter = (address: string) => signIn(bench.db, { username: person.username, password: 'loket-demo-2026' }, { address, userAgent: null }, TEST_NOW, { factorRequired: false });
    expect(await actorOf(caller)).not.toBeNull();
    must(await disablePerson(admin, off(person), key()));
    expect(await actorOf(caller)).toBeNull();
    expect(await enter('10.1.1.1')).toEqual({ kind: 'refused' });
    must(await enablePerson(admin, off(person, { version: 2 }), key()));
    expect(await actorOf(caller)).toBeNull();
    expect((await enter('10.1.1.2')).kind).toBe('signed_in');
    expect((await seen(person.id)).history.map(({ action }) => action)).toEqual(['enabled', 'disabled']);
  });

  it('twice is once', async () => {
    const person = await like('loket.bdl');
    expect(await enablePerson(admin, off(person), key())).toMatchObject({ codes: ['nothing_changed'] });
    must(await disablePerson(admin, off(person), key()));
    expect(await disablePerson(admin, off(person, { version: 2 }), key())).toMatchObject({ codes: ['nothing_changed'] });
  });
});

describe('an administrator', () => {
  it('changes nothing of the own account', async () => {
    const own = await seen(admin.actor.staffId);
    expect(own.own).toBe(true);
    const duty = { id: own.id, version: 1, reason: 'x', branchId: 'dps', role: 'manager', from: '2026-11-20', until: '2026-11-21' };
    const outcomes = [
      await changePerson(admin, wanted(own, { name: 'Nama Baru' }), key()), await disablePerson(admin, off(own), key()), await enablePerson(admin, off(own), key()),
      await addDuty(admin, duty, key()), await endSessions(admin, { id: own.id }, key()),
    ];
    for (const outcome of outcomes) expect(outcome).toMatchObject({ kind: 'refused', codes: ['own_account'] });
  });

  it('who is the last active one stays: of two that disable each other at the same moment, one does', async () => {
    const second = await like('admin');
    await bench.owner.query("UPDATE staff SET active = false WHERE role = 'admin' AND username NOT IN ('admin', $1)", [second.username]);
    const other = steppedUp(await bench.as(second.username));
    const first = await seen(admin.actor.staffId);
    const outcomes = await Promise.all([disablePerson(admin, off(second), key()), disablePerson(other, off(first), key())]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'forbidden']);
    const { n } = await bench.one<{ n: number }>("SELECT count(*)::int AS n FROM staff WHERE role = 'admin' AND active");
    expect(n).toBe(1);
    await bench.owner.query("UPDATE staff SET active = true WHERE username IN ('admin', $1)", [second.username]);
  });

  it('is the last one where the others are invited or disabled only; not even a role is taken away then', async () => {
    const second = await like('admin');
    const other = steppedUp(await bench.as(second.username));
    await bench.owner.query("UPDATE staff SET invited = true WHERE role = 'admin' AND username NOT IN ('admin')");
    const first = await seen(admin.actor.staffId);
    expect(await disablePerson(other, off(first), key())).toMatchObject({ codes: ['last_admin'] });
    expect(await changePerson(other, wanted(first, { role: 'auditor' }), key())).toMatchObject({ codes: ['last_admin'] });
    await bench.owner.query('UPDATE staff SET invited = false');
  });
});

describe('a duty at another branch', () => {
  const duty = (person: PersonView, over: object = {}) => ({ id: person.id, version: person.version, reason: 'Menggantikan cuti', branchId: 'jyp', role: null, from: '2026-11-23', until: '2026-11-24', ...over });

  it('holds from the first to the last midnight of that branch (WIT), and ends by itself', async () => {
    const person = await like('loket.bdl');
    must(await addDuty(admin, duty(person), key()));
    const branchAt = async (instant: string) => {
      const at = new Date(instant);
      const caller = await bench.as(person.username, at);
      return (await actorOf(caller, at))?.branch?.id;
    };
    expect(await branchAt('2026-11-22T14:59:59.999Z')).toBe('bdl');
    expect(await branchAt('2026-11-22T15:00:00.000Z')).toBe('jyp');
    expect(await branchAt('2026-11-24T14:59:59.999Z')).toBe('jyp');
    expect(await branchAt('2026-11-24T15:00:00.000Z')).toBe('bdl');
  });

  it('replaces branch and, where it names one, role; the own branch is out of reach meanwhile', async () => {
    const person = await like('loket.bdl');
    const caller = await bench.as(person.username);
    must(await addDuty(admin, duty(person, { role: 'supervisor', from: '2026-11-20' }), key()));
    expect(await actorOf(caller)).toMatchObject({ role: 'supervisor', branchIds: ['jyp'], branch: { id: 'jyp', timeZone: 'Asia/Jayapura' }, region: null, national: false });
    const view = await seen(person.id);
    expect(view.duties).toMatchObject([{ branch: expect.stringMatching(/Jayapura/), role: 'supervisor', from: '2026-11-20', until: '2026-11-24', state: 'running' }]);
    must(await endDuty(admin, { id: person.id, version: view.version, reason: 'Selesai lebih cepat', dutyId: view.duties[0]?.id }, key()));
    expect(await actorOf(caller)).toMatchObject({ role: 'frontliner', branchIds: ['bdl'] });
    expect((await seen(person.id)).duties).toMatchObject([{ state: 'over', until: '2026-11-20' }]);
  });

  it('of somebody of the region or the nation names its role, and takes the wider reach away', async () => {
    const person = await like('pusat');
    const caller = await bench.as(person.username);
    expect(await addDuty(admin, duty(person, { from: '2026-11-20' }), key())).toMatchObject({ fields: { role: 'required' } });
    must(await addDuty(admin, duty(person, { from: '2026-11-20', role: 'complaint_handler' }), key()));
    expect(await actorOf(caller)).toMatchObject({ role: 'complaint_handler', national: false, branchIds: ['jyp'] });
  });

  it('puts the person among the colleagues there, in the role of the duty, and not among those at home', async () => {
    const person = await like('loket.bdl');
    must(await addDuty(admin, duty(person, { role: 'complaint_handler' }), key()));
    const among = (branchId: string, instant: string) =>
      inTransaction(bench.db, admin.actor, (tx) => loadOfficersAt(tx, branchId, new Date(instant))).then((officers) => officers.find(({ id }) => id === person.id)?.role);
    const [before, first, after] = ['2026-11-22T14:59:59.999Z', '2026-11-22T15:00:00.000Z', '2026-11-24T15:00:00.000Z'];
    expect([await among('bdl', before), await among('jyp', before)]).toEqual(['frontliner', undefined]);
    expect([await among('bdl', first), await among('jyp', first)]).toEqual([undefined, 'complaint_handler']);
    expect([await among('bdl', after), await among('jyp', after)]).toEqual(['frontliner', undefined]);
    const handles = (instant: string) => inTransaction(bench.db, admin.actor, (tx) => findHandler(tx, person.id, 'jyp', new Date(instant)));
    expect([await handles(before), await handles(first)]).toEqual([null, { id: person.id, name: person.name }]);
  });

  it('that has not begun is taken away whole, and its days are free again', async () => {
    const person = await like('loket.bdl');
    must(await addDuty(admin, duty(person), key()));
    const [{ id: dutyId } = { id: '' }] = (await seen(person.id)).duties;
    expect(await addDuty(admin, duty(person, { version: 2, branchId: 'dps', from: '2026-11-24', until: '2026-11-30' }), key())).toMatchObject({ codes: ['duty_overlaps'], fields: { from: 'duty_overlaps' } });
    must(await endDuty(admin, { id: person.id, version: 2, reason: 'Batal', dutyId }, key()));
    must(await addDuty(admin, duty(person, { version: 3, branchId: 'dps', from: '2026-11-24', until: '2026-11-30' }), key()));
    expect((await seen(person.id)).duties).toMatchObject([{ from: '2026-11-24', until: '2026-11-30', state: 'coming' }]);
    expect(await endDuty(admin, { id: person.id, version: 4, reason: 'Batal', dutyId }, key())).toEqual({ kind: 'not_found' });
  });

  it.each([
    [{ from: '2026-11-19' }, { from: 'in_the_past' }],
    [{ until: '2026-11-22' }, { until: 'ends_before_start' }],
    [{ until: '2027-11-24' }, { until: 'duty_too_long' }],
    [{ branchId: 'bdl' }, { branchId: 'duty_changes_nothing' }],
    [{ branchId: 'zzz' }, { branchId: 'not_in_list' }],
    [{ role: 'admin' }, { role: 'not_in_list' }],
    [{ from: '2026-02-30' }, { from: 'invalid_date' }],
  ])('%o is refused: %o', async (over, fields) => {
    expect(await addDuty(admin, duty(await like('loket.bdl'), over), key())).toMatchObject({ kind: 'refused', fields });
  });

  it('is not for administrators and auditors, nor for the disabled; while it is open the role stays one of a branch', async () => {
    for (const username of ['admin', 'auditor']) expect(await addDuty(admin, duty(await like(username), { role: 'manager' }), key())).toMatchObject({ codes: ['duty_not_for_role'] });
    const person = await like('loket.bdl');
    must(await addDuty(admin, duty(person), key()));
    expect(await changePerson(admin, wanted(person, { version: 2, role: 'auditor', branchId: null }), key())).toMatchObject({ codes: ['duty_open'] });
    must(await disablePerson(admin, off(person, { version: 2 }), key()));
    expect(await addDuty(admin, duty(person, { version: 3, from: '2026-12-01', until: '2026-12-02' }), key())).toMatchObject({ codes: ['person_disabled'] });
  });
});

describe('sessions', () => {
  it('are seen and ended one by one or all at once; those of another person are not found', async () => {
    const person = await like('loket.bdl');
    const [one, two, three] = [await bench.as(person.username), await bench.as(person.username), await bench.as(person.username)];
    expect((await seen(person.id)).sessions).toHaveLength(3);
    expect(must(await endSessions(admin, { id: person.id, sessionId: one.actor.sessionId }, key()))).toMatchObject({ ended: 1 });
    expect([await actorOf(one), (await actorOf(two))?.username]).toEqual([null, person.username]);
    expect(await endSessions(admin, { id: person.id, sessionId: one.actor.sessionId }, key())).toEqual({ kind: 'not_found' });
    expect(await endSessions(admin, { id: (await like('loket.bdl')).id, sessionId: two.actor.sessionId }, key())).toEqual({ kind: 'not_found' });
    expect(must(await endSessions(admin, { id: person.id }, key()))).toMatchObject({ ended: 2 });
    expect([await actorOf(two), await actorOf(three)]).toEqual([null, null]);
  });
});

describe('the list', () => {
  const all = async (input: object): Promise<StaffRow[]> => {
    const rows: StaffRow[] = [];
    for (let after: object | null = null; ; ) {
      const page: StaffPage = must(await listStaff(admin, { ...input, after, limit: 7 }));
      rows.push(...page.rows);
      if (page.next === null) return rows;
      after = page.next;
    }
  };

  it.each(['name', 'username', 'role', 'branch'])('by %s goes through everybody once, both ways', async (sort) => {
    const { n } = await bench.one<{ n: number }>('SELECT count(*)::int AS n FROM staff');
    const [up, down] = [await all({ sort }), await all({ sort, descending: true })];
    expect(new Set(up.map(({ id }) => id)).size).toBe(n);
    expect(down.map(({ id }) => id)).toEqual(up.map(({ id }) => id).reverse());
  });

  it('is narrowed by office, role, state and words of the name or the beginning of the user name', async () => {
    const names = async (input: object) => (await all(input)).map(({ username }) => username);
    expect(await names({ text: 'puspita rat', branchId: 'bdl', role: 'frontliner' })).toContain('loket.bdl');
    expect(await names({ text: 'supervisor.b' })).toEqual(['supervisor.bdl']);
    expect(await names({ text: '%' })).toEqual([]);
    const person = await like('kepala.sby');
    must(await disablePerson(admin, off(person), key()));
    expect(await names({ state: 'disabled', branchId: 'sby' })).toEqual([person.username]);
    expect(must(await countStaff(admin, { state: 'disabled', branchId: 'sby' })).count).toBe(1);
    expect(await names({ state: 'active', branchId: 'sby' })).not.toContain(person.username);
  });
});

describe('row-level security', () => {
  const as = <T>(username: string, run: Parameters<typeof inTransaction<T>>[2]) => bench.as(username).then(({ actor }) => inTransaction(bench.db, actor, run));

  it('lets only the administrator write people, and never the own row', async () => {
    const person = await like('loket.bdl');
    for (const username of ['loket.bdl', 'supervisor.bdl', 'pusat', 'auditor']) {
      expect(await as(username, (tx) => tx.$executeRaw`UPDATE staff SET role = 'admin', branch_id = NULL WHERE id = ${person.id}::uuid`)).toBe(0);
      await expect(as(username, (tx) => tx.$executeRaw`INSERT INTO staff (id, username, name, role, password_hash, active, created_at) VALUES (gen_random_uuid(), 'x.y', 'X', 'admin', 'x', true, now())`)).rejects.toThrow(/row-level security/);
      await expect(as(username, (tx) => tx.$executeRaw`INSERT INTO staff_duty (id, staff_id, branch_id, starts_at, ends_at, reason, created_at) VALUES (gen_random_uuid(), ${person.id}::uuid, 'dps', now(), now() + interval '1 day', 'x', now())`)).rejects.toThrow(/row-level security/);
      expect(await as(username, (tx) => tx.$queryRaw`SELECT 1 FROM staff_link UNION ALL SELECT 1 FROM staff_event WHERE staff_id <> actor_staff()`)).toEqual([]);
    }
    expect(await as('admin', (tx) => tx.$executeRaw`UPDATE staff SET name = 'X' WHERE id = ${admin.actor.staffId}::uuid`)).toBe(0);
    expect(await as('loket.bdl', (tx) => tx.$executeRaw`UPDATE staff SET password_hash = 'x' WHERE username = 'loket.bdl'`)).toBe(0);
  });

  it('keeps the history as it was written', async () => {
    for (const sql of ['UPDATE staff_event SET reason = reason', 'DELETE FROM staff_event', 'DELETE FROM staff', 'DELETE FROM staff_duty', 'UPDATE staff_link SET token_hash = token_hash', "UPDATE staff SET username = 'x'"]) {
      await expect(inTransaction(bench.db, SYSTEM_ACTOR, (tx) => tx.$executeRawUnsafe(sql))).rejects.toThrow(/permission denied/);
    }
  });
});
