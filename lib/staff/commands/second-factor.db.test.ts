import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { setEnvironment } from '@/lib/server/env';
import { findSessionActor } from '@/lib/server/session-store';
import { inTransaction } from '@/lib/server/transaction';
import { openBench, steppedUp, TEST_NOW, type Bench } from '@/lib/server/testing/callers';
import { DEMO_PASSWORD } from '@/prisma/seed/accounts';
import { getPerson } from '../queries/get-person';
import { readSecondFactor } from '../queries/read-second-factor';
import { readStepUp } from '../queries/read-step-up';
import { codeOfStep, stepOf } from '../rules/one-time-code';
import { again, asStaff, enrol, must, waitingSecret, type Enrolled } from '../testing/second-factor';
import { sealSecret } from './prove-factor';
import { removeFactorOfPerson } from './remove-factor-of-person';
import { eraseFactor } from './erase-factor';
import { beginSecondFactor, confirmSecondFactor, renewRecoveryCodes, turnOffSecondFactor } from './second-factor';
import { signIn, signInWithCode, type SignInPlace } from './sign-in';
import { MOST_WRONG_CODES } from './sign-in-ticket';
import { stepUp } from './step-up';

let bench: Bench;
const key = () => randomUUID();
const OFFICE: SignInPlace = { address: '10.1.0.7', userAgent: 'test' };
const later = (seconds: number) => new Date(TEST_NOW.getTime() + seconds * 1_000);

beforeAll(async () => {
  setEnvironment({ LOKET_SECRET: 'a secret of the tests that is long enough', LOKET_SECOND_FACTOR: 'optional' });
  bench = await openBench();
});
afterAll(() => bench.close());
beforeEach(() => bench.owner.query('DELETE FROM sign_in_attempt'));

async function ticketFor(username: string, at: Date, place = OFFICE): Promise<string> {
  const outcome = await signIn(bench.db, { username, password: DEMO_PASSWORD }, place, at, { factorRequired: false });
  if (outcome.kind !== 'code') throw new Error(outcome.kind);
  return outcome.ticket;
}
const withCode = (ticket: string, code: string, at: Date, place = OFFICE) => signInWithCode(bench.db, { ticket, code }, place, at);
const sessions = async ({ staffId }: Enrolled) => (await bench.one<{ n: number }>('SELECT count(*)::int AS n FROM staff_session WHERE staff_id = $1 AND address IS NOT NULL', staffId)).n;
const lastAct = (staffId: string) => bench.one<{ action: string; detail: Record<string, unknown> }>('SELECT action, detail FROM audit_event WHERE actor_id = $1 ORDER BY seq DESC LIMIT 1', staffId);

describe('signing in with a code', () => {
  test('the password opens nothing; the code opens a session that counts as proved', async () => {
    const person = await enrol(bench, 'loket.bdl', TEST_NOW);
    const ticket = await ticketFor(person.username, later(60));
    expect(await sessions(person)).toBe(0);
    const outcome = await withCode(ticket, person.codeAt(later(60)).replace(/^(...)/, '$1 '), later(61));
    if (outcome.kind !== 'signed_in') throw new Error(outcome.kind);
    expect(await findSessionActor(bench.db, outcome.sessionId, later(61))).toMatchObject({ username: person.username, factorPending: false, steppedUpAt: later(61) });
    expect(await lastAct(person.staffId)).toEqual({ action: 'session.sign_in', detail: { kind: 'code' } });
  });

  test('a ticket names nobody, opens nothing by itself, and is taken once', async () => {
    const person = await enrol(bench, 'loket.bdl', TEST_NOW);
    const ticket = await ticketFor(person.username, later(60));
    expect(Buffer.from(ticket, 'base64url').toString('latin1')).not.toContain(person.staffId);
    expect((await withCode(ticket, person.codeAt(later(60)), later(60))).kind).toBe('signed_in');
    expect(await withCode(ticket, person.codeAt(later(90)), later(90))).toEqual({ kind: 'ticket_over' });
  });

  test('a code that was taken is taken no more, with a new ticket neither; nor is one from before it', async () => {
    const person = await enrol(bench, 'loket.bdl', TEST_NOW);
    const code = person.codeAt(later(60));
    expect((await withCode(await ticketFor(person.username, later(60)), code, later(60))).kind).toBe('signed_in');
    const ticket = await ticketFor(person.username, later(62));
    expect(await withCode(ticket, code, later(62))).toEqual({ kind: 'wrong_code' });
    expect(await withCode(ticket, person.codeAt(later(30)), later(62))).toEqual({ kind: 'wrong_code' });
    expect((await withCode(ticket, person.codeAt(later(90)), later(62))).kind).toBe('signed_in');
    expect((await lastAct(person.staffId)).action).toBe('session.sign_in');
  });

  test('of two requests with one code at once, one signs in', async () => {
    const person = await enrol(bench, 'loket.bdl', TEST_NOW);
    const tickets = [await ticketFor(person.username, later(60)), await ticketFor(person.username, later(60))];
    const race = await Promise.all(tickets.map((ticket) => withCode(ticket, person.codeAt(later(60)), later(60))));
    expect(race.map(({ kind }) => kind).sort()).toEqual(['signed_in', 'wrong_code']);
    const one = await ticketFor(person.username, later(90));
    const same = await Promise.all([1, 2, 3].map(() => withCode(one, person.codeAt(later(90)), later(90))));
    expect(same.filter(({ kind }) => kind === 'signed_in')).toHaveLength(1);
    expect(await sessions(person)).toBe(2);
  });

  test('five minutes later the ticket is over; a code two steps away is wrong', async () => {
    const person = await enrol(bench, 'loket.bdl', TEST_NOW);
    const ticket = await ticketFor(person.username, later(60));
    expect(await withCode(ticket, person.codeAt(later(0)), later(60 + 30))).toEqual({ kind: 'wrong_code' });
    expect(await withCode(ticket, person.codeAt(later(360)), later(360))).toEqual({ kind: 'ticket_over' });
    expect(await sessions(person)).toBe(0);
  });

  test('the code of another account, its recovery codes and its ticket are worth nothing', async () => {
    const [person, other] = [await enrol(bench, 'loket.bdl', TEST_NOW), await enrol(bench, 'loket.sby', TEST_NOW)];
    const ticket = await ticketFor(person.username, later(60));
    expect(await withCode(ticket, other.codeAt(later(60)), later(60))).toEqual({ kind: 'wrong_code' });
    expect(await withCode(ticket, other.recovery[0] ?? '', later(60))).toEqual({ kind: 'wrong_code' });
    const foreign = await ticketFor(other.username, later(60));
    expect(await withCode(foreign, person.codeAt(later(60)), later(60))).toEqual({ kind: 'wrong_code' });
    expect([await sessions(person), await sessions(other)]).toEqual([0, 0]);
  });

  test('a ticket that was changed, made up or belongs to a disabled account is over', async () => {
    const person = await enrol(bench, 'loket.bdl', TEST_NOW);
    const ticket = await ticketFor(person.username, later(60));
    const code = person.codeAt(later(60));
    for (const other of ['', 'x', `${ticket.slice(0, -2)}AA`, ticket.slice(1), 'a'.repeat(10_000), person.staffId]) expect(await withCode(other, code, later(60))).toEqual({ kind: 'ticket_over' });
    await bench.owner.query('UPDATE staff SET active = false WHERE id = $1', [person.staffId]);
    expect(await withCode(ticket, code, later(60))).toEqual({ kind: 'ticket_over' });
  });

  test('wrong codes count like wrong passwords, and the fifth wears the ticket out', async () => {
    const person = await enrol(bench, 'loket.bdl', TEST_NOW);
    const ticket = await ticketFor(person.username, later(60));
    for (let tries = 0; tries < MOST_WRONG_CODES; tries += 1) expect(await withCode(ticket, 'AAAA-AAAA-AAAA-AAAA', later(60))).toEqual({ kind: 'wrong_code' });
    expect((await lastAct(person.staffId)).action).toBe('session.second_factor_refused');
    expect(await withCode(ticket, person.codeAt(later(60)), later(60))).toEqual({ kind: 'wait', seconds: 2 });
    // The right password in between forgives nothing.
    const next = await ticketFor(person.username, later(62));
    expect(await withCode(ticket, person.codeAt(later(62)), later(62))).toEqual({ kind: 'ticket_over' });
    expect(await withCode(next, 'AAAA-AAAA-AAAA-AAAA', later(62))).toEqual({ kind: 'wrong_code' });
    expect(await withCode(next, person.codeAt(later(63)), later(63))).toEqual({ kind: 'wait', seconds: 3 });
    expect((await withCode(next, person.codeAt(later(66)), later(66))).kind).toBe('signed_in');
  });

  test('codes tried from many addresses slow down together, and the owner’s own desk goes on', async () => {
    const person = await enrol(bench, 'loket.bdl', TEST_NOW);
    expect((await withCode(await ticketFor(person.username, later(60)), person.codeAt(later(60)), later(60))).kind).toBe('signed_in');
    for (let machine = 0; machine < 30; machine += 1) {
      const place = { address: `203.0.113.${machine}`, userAgent: 'test' };
      expect((await withCode(await ticketFor(person.username, later(100), place), '000000', later(100), place)).kind).toBe('wrong_code');
    }
    const place = { address: '198.51.100.1', userAgent: 'test' };
    expect((await withCode(await ticketFor(person.username, later(100), place), '000000', later(100), place)).kind).toBe('wait');
    expect((await withCode(await ticketFor(person.username, later(100)), person.codeAt(later(100)), later(100))).kind).toBe('signed_in');
  });
});

describe('recovery codes', () => {
  test('ten, each used once, told how many are left', async () => {
    const person = await enrol(bench, 'loket.bdl', TEST_NOW);
    expect(new Set(person.recovery).size).toBe(10);
    const [first = ''] = person.recovery;
    const use = async (code: string) => withCode(await ticketFor(person.username, later(60)), code, later(60));
    expect(await use(first.toLowerCase().replaceAll('-', ' '))).toMatchObject({ kind: 'signed_in', recoveryLeft: 9 });
    expect(await lastAct(person.staffId)).toEqual({ action: 'session.sign_in', detail: { kind: 'recovery' } });
    expect(await use(first)).toEqual({ kind: 'wrong_code' });
    const race = await Promise.all([use(person.recovery[1] ?? ''), use(person.recovery[1] ?? '')]);
    expect(race.map(({ kind }) => kind).sort()).toEqual(['signed_in', 'wrong_code']);
    expect(must(await readSecondFactor(await bench.as(person.username), {})).recoveryLeft).toBe(8);
  });

  test('only their keyed hashes are stored, in receipts too; a retry shows the same ones', async () => {
    const person = await enrol(bench, 'loket.bdl', TEST_NOW);
    const caller = steppedUp(await bench.as(person.username));
    const attempt = key();
    const first = must(await renewRecoveryCodes(caller, {}, attempt));
    expect(must(await renewRecoveryCodes(caller, {}, attempt))).toEqual(first);
    expect(first.codes).not.toContain(person.recovery[0]);
    const { text } = await bench.one<{ text: string }>(
      `SELECT (SELECT string_agg(r::text, ' ') FROM command_receipt r) || (SELECT string_agg(c::text, ' ') FROM staff_recovery_code c) || (SELECT string_agg(f::text, ' ') FROM staff_second_factor f) AS text`,
    );
    for (const code of [...first.codes, ...person.recovery]) for (const form of [code, code.replaceAll('-', '')]) expect(text).not.toContain(form);
  });

  test('new ones need proof, and kill the earlier ones', async () => {
    const person = await enrol(bench, 'loket.bdl', TEST_NOW);
    const caller = await bench.as(person.username);
    expect(await renewRecoveryCodes(caller, {}, key())).toEqual({ kind: 'step_up' });
    const { codes } = must(await renewRecoveryCodes(steppedUp(caller), {}, key()));
    expect(await withCode(await ticketFor(person.username, later(60)), person.recovery[0] ?? '', later(60))).toEqual({ kind: 'wrong_code' });
    expect((await withCode(await ticketFor(person.username, later(60)), codes[9] ?? '', later(60))).kind).toBe('signed_in');
  });
});

describe('setting it up', () => {
  test('needs proof first; the secret waits for its first code and is shown until then', async () => {
    const username = await bench.another('loket.bdl');
    const caller = await bench.as(username);
    expect(await beginSecondFactor(caller, {}, key())).toEqual({ kind: 'step_up' });
    must(await stepUp(caller, { proof: DEMO_PASSWORD }, key()));
    const proved = await again(caller);
    must(await beginSecondFactor(proved, {}, key()));
    const secret = await waitingSecret(bench, caller);
    const state = must(await readSecondFactor(proved, {}));
    expect(state).toMatchObject({ since: null, recoveryLeft: null, enrolment: { secret: secret.match(/.{4}/g)?.join(' ') } });
    expect(state.enrolment?.svg).toMatch(/^<svg[^>]*>/);
    // Not confirmed: the password alone signs in.
    expect((await signIn(bench.db, { username, password: DEMO_PASSWORD }, OFFICE, TEST_NOW, { factorRequired: false })).kind).toBe('signed_in');
    expect(await confirmSecondFactor(proved, { code: '000000' }, key())).toMatchObject({ kind: 'refused', fields: { code: 'wrong_code' } });
    expect(must(await confirmSecondFactor(proved, { code: codeOfStep(secret, stepOf(TEST_NOW)) }, key())).codes).toHaveLength(10);
    expect((await lastAct(caller.actor.staffId)).action).toBe('session.second_factor_on');
    expect(must(await readSecondFactor(proved, {}))).toMatchObject({ since: TEST_NOW.toISOString(), recoveryLeft: 10, enrolment: null });
  });

  test('the code that confirmed it does not sign in as well', async () => {
    const person = await enrol(bench, 'loket.bdl', TEST_NOW);
    expect(await withCode(await ticketFor(person.username, TEST_NOW), person.codeAt(TEST_NOW), TEST_NOW)).toEqual({ kind: 'wrong_code' });
  });

  test('half an hour later one begins anew', async () => {
    const caller = steppedUp(await bench.as(await bench.another('loket.bdl')));
    must(await beginSecondFactor(caller, {}, key()));
    const late = { ...caller, now: later(1_801) };
    expect(must(await readSecondFactor(late, {})).enrolment).toBeNull();
    expect(await confirmSecondFactor(late, { code: codeOfStep(await waitingSecret(bench, caller), stepOf(late.now)) }, key())).toMatchObject({ kind: 'refused', codes: ['not_begun'] });
  });

  test('another telephone: the earlier one works until the new one is confirmed', async () => {
    const person = await enrol(bench, 'loket.bdl', TEST_NOW);
    const caller = steppedUp(await bench.as(person.username));
    must(await beginSecondFactor(caller, {}, key()));
    expect((await withCode(await ticketFor(person.username, later(60)), person.codeAt(later(60)), later(60))).kind).toBe('signed_in');
    const secret = await waitingSecret(bench, caller);
    must(await confirmSecondFactor({ ...caller, now: later(61) }, { code: codeOfStep(secret, stepOf(later(61))) }, key()));
    const ticket = await ticketFor(person.username, later(120));
    expect((await withCode(ticket, person.codeAt(later(120)), later(120))).kind).toBe('wrong_code');
    expect((await withCode(ticket, codeOfStep(secret, stepOf(later(120))), later(120))).kind).toBe('signed_in');
  });

  test('switching it off needs proof, and is refused where everybody needs one', async () => {
    const person = await enrol(bench, 'loket.bdl', TEST_NOW);
    const caller = await bench.as(person.username);
    expect(await turnOffSecondFactor(caller, {}, key())).toEqual({ kind: 'step_up' });
    setEnvironment({ LOKET_SECOND_FACTOR: 'required' });
    expect(await turnOffSecondFactor(steppedUp(caller), {}, key())).toMatchObject({ kind: 'refused', codes: ['factor_required'] });
    setEnvironment({ LOKET_SECOND_FACTOR: 'optional' });
    must(await turnOffSecondFactor(steppedUp(caller), {}, key()));
    expect((await signIn(bench.db, { username: person.username, password: DEMO_PASSWORD }, OFFICE, TEST_NOW, { factorRequired: false })).kind).toBe('signed_in');
    expect(await turnOffSecondFactor(steppedUp(caller), {}, key())).toMatchObject({ kind: 'refused', codes: ['factor_off'] });
  });
});

describe('a session that waits for its second factor', () => {
  test('sets it up, and is then like any other', async () => {
    const username = await bench.another('loket.bdl');
    const outcome = await signIn(bench.db, { username, password: DEMO_PASSWORD }, OFFICE, TEST_NOW, { factorRequired: true });
    if (outcome.kind !== 'signed_in') throw new Error(outcome.kind);
    const caller = await again({ ...(await bench.as(username)), actor: { ...(await bench.as(username)).actor, sessionId: outcome.sessionId } });
    expect(await readStepUp(caller, {})).toEqual({ kind: 'factor_pending' });
    expect(await stepUp(caller, { proof: DEMO_PASSWORD }, key())).toEqual({ kind: 'factor_pending' });
    expect(await lastAct(caller.actor.staffId)).toEqual({ action: 'refused', detail: { codes: ['factor_pending'] } });
    expect(must(await readSecondFactor(caller, {}))).toMatchObject({ pending: true, since: null });
    must(await beginSecondFactor(caller, {}, key()));
    must(await confirmSecondFactor(caller, { code: codeOfStep(await waitingSecret(bench, caller), stepOf(TEST_NOW)) }, key()));
    expect((await readStepUp(await again(caller), {})).kind).toBe('done');
  });
});

describe('what the database shows to whom', () => {
  test('a person sees their own factor alone; nobody else sees a row, and no ticket at all', async () => {
    const [person, other] = [await enrol(bench, 'loket.bdl', TEST_NOW), await enrol(bench, 'supervisor.bdl', TEST_NOW)];
    await ticketFor(person.username, later(60));
    const seen = await inTransaction(bench.db, (await bench.as(other.username)).actor, async (tx) => [await tx.staffSecondFactor.findMany(), await tx.staffRecoveryCode.count(), await tx.signInTicket.count()] as const);
    expect(seen[0].map(({ staffId }) => staffId)).toEqual([other.staffId]);
    expect([seen[1], seen[2]]).toEqual([10, 0]);
  });

  test('an administrator takes a lost one away, and puts none in its place', async () => {
    const person = await enrol(bench, 'loket.bdl', TEST_NOW);
    const { actor } = await bench.as('admin');
    const put = inTransaction(bench.db, actor, (tx) => tx.staffSecondFactor.update({ where: { staffId: person.staffId }, data: { secret: sealSecret(person.staffId, 'JBSWY3DPEHPK3PXP') } }));
    await expect(put).rejects.toThrow();
    expect(await inTransaction(bench.db, actor, (tx) => eraseFactor(tx, person.staffId))).toBe(true);
    expect(await asStaff(bench, person.staffId, (tx) => tx.staffRecoveryCode.count())).toBe(0);
  });

  test('the administrator who does it proves themselves first; sessions end, and the audit says why', async () => {
    const person = await enrol(bench, 'loket.bdl', TEST_NOW);
    const admin = await bench.as('admin');
    const session = await bench.as(person.username);
    const { version, secondFactor } = must(await getPerson(admin, { id: person.staffId }));
    expect(secondFactor).toBe(true);
    const input = { id: person.staffId, version, reason: 'Telepon hilang' };
    expect(await removeFactorOfPerson(admin, input, key())).toEqual({ kind: 'step_up' });
    must(await removeFactorOfPerson(steppedUp(admin), input, key()));
    expect(await findSessionActor(bench.db, session.actor.sessionId, TEST_NOW)).toBeNull();
    expect(must(await getPerson(admin, { id: person.staffId }))).toMatchObject({ secondFactor: false, sessions: [], history: [{ action: 'factor_removed', reason: 'Telepon hilang' }] });
    expect(await bench.one('SELECT reason, detail FROM audit_event WHERE action = $1 AND object_id = $2', 'session.second_factor_reset', person.staffId)).toEqual({ reason: 'Telepon hilang', detail: { reference: person.username } });
    expect(await removeFactorOfPerson(steppedUp(admin), { ...input, version: version + 1 }, key())).toMatchObject({ codes: ['factor_off'] });
    expect((await signIn(bench.db, { username: person.username, password: DEMO_PASSWORD }, OFFICE, TEST_NOW, { factorRequired: false })).kind).toBe('signed_in');
  });

  test('a secret copied to another account gives no code', async () => {
    const [person, thief] = [await enrol(bench, 'loket.bdl', TEST_NOW), await enrol(bench, 'loket.sby', TEST_NOW)];
    await bench.owner.query('UPDATE staff_second_factor SET secret = (SELECT secret FROM staff_second_factor WHERE staff_id = $1) WHERE staff_id = $2', [thief.staffId, person.staffId]);
    expect(await withCode(await ticketFor(person.username, later(60)), thief.codeAt(later(60)), later(60))).toEqual({ kind: 'wrong_code' });
  });
});
