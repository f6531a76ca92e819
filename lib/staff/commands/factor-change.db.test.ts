import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { setEnvironment } from '@/lib/server/env';
import { keyedHash } from '@/lib/server/sealed';
import { hashingWork } from '@/lib/server/passwords';
import { findSessionActor } from '@/lib/server/session-store';
import { openBench, steppedUp, TEST_NOW, type Bench } from '@/lib/server/testing/callers';
import type { Caller } from '@/lib/server/use-case';
import { DEMO_PASSWORD } from '@/prisma/seed/accounts';
import { readRecoveryCode } from '../rules/recovery-code';
import { codeOfStep, stepOf } from '../rules/one-time-code';
import { enrol, must, waitingSecret } from '../testing/second-factor';
import { invitePerson, resetPerson } from './invite-person';
import { tokenOf } from '../testing/people';
import { hashRecoveryCode } from './prove-factor';
import { beginSecondFactor, confirmSecondFactor, renewRecoveryCodes, turnOffSecondFactor } from './second-factor';
import { setPasswordByLink } from './set-password';
import { signIn, signInWithCode } from './sign-in';

let bench: Bench;
const key = () => randomUUID();
const OFFICE = { address: '10.1.0.7', userAgent: 'test' };
const later = (seconds: number) => new Date(TEST_NOW.getTime() + seconds * 1_000);
const lives = async ({ actor }: Caller) => (await findSessionActor(bench.db, actor.sessionId, TEST_NOW, { touch: false })) !== null;
const enter = (username: string, password: string, at = TEST_NOW) => signIn(bench.db, { username, password }, OFFICE, at, { factorRequired: false });

beforeAll(async () => {
  setEnvironment({ LOKET_SECRET: 'a secret of the tests that is long enough', LOKET_SECOND_FACTOR: 'optional', NEXTAUTH_URL: 'https://loket.example.go.id' });
  bench = await openBench();
});
afterAll(() => bench.close());
beforeEach(() => bench.owner.query('DELETE FROM sign_in_attempt'));

describe('every change of the factor ends the other sessions of its person and leaves this one', () => {
  const changes: [string, (caller: Caller) => Promise<unknown>][] = [
    ['another telephone', async (caller) => {
      must(await beginSecondFactor(caller, {}, key()));
      must(await confirmSecondFactor(caller, { code: codeOfStep(await waitingSecret(bench, caller), stepOf(TEST_NOW)) }, key()));
    }],
    ['new recovery codes', async (caller) => must(await renewRecoveryCodes(caller, {}, key()))],
    ['switched off', async (caller) => must(await turnOffSecondFactor(caller, {}, key()))],
  ];
  test.each(changes)('%s', async (_what, change) => {
    const person = await enrol(bench, 'loket.bdl', TEST_NOW);
    const [here, there, stranger] = [steppedUp(await bench.as(person.username)), await bench.as(person.username), await bench.as('loket2.bdl')];
    await change(here);
    expect([await lives(here), await lives(there), await lives(stranger)]).toEqual([true, false, true]);
  });

  test('the first telephone too; an attempt that is refused ends none', async () => {
    const username = await bench.another('loket.bdl');
    const [here, there] = [steppedUp(await bench.as(username)), await bench.as(username)];
    must(await beginSecondFactor(here, {}, key()));
    expect((await confirmSecondFactor(here, { code: '000000' }, key())).kind).toBe('refused');
    expect(await lives(there)).toBe(true);
    must(await confirmSecondFactor(here, { code: codeOfStep(await waitingSecret(bench, here), stepOf(TEST_NOW)) }, key()));
    expect([await lives(here), await lives(there)]).toEqual([true, false]);
  });
});

describe('recovery codes are kept as passwords are', () => {
  const stored = async (staffId: string) => (await bench.owner.query<{ code_hash: Buffer; salt: Buffer }>('SELECT code_hash, salt FROM staff_recovery_code WHERE staff_id = $1', [staffId])).rows;

  test('slowly hashed, each set with a salt of its own', async () => {
    const [person, other] = [await enrol(bench, 'loket.bdl', TEST_NOW), await enrol(bench, 'loket.bdl', TEST_NOW)];
    const [rows, others] = [await stored(person.staffId), await stored(other.staffId)];
    expect(rows).toHaveLength(10);
    const [salt] = new Set(rows.map((row) => row.salt.toString('hex')));
    expect(salt).toHaveLength(32);
    expect(others.map((row) => row.salt.toString('hex'))).not.toContain(salt);
    const code = readRecoveryCode(person.recovery[0] ?? '') ?? '';
    const before = hashingWork();
    const hash = await hashRecoveryCode(person.staffId, code, new Uint8Array(Buffer.from(salt ?? '', 'hex')));
    expect(hashingWork() - before).toBeGreaterThanOrEqual(19_456 * 2);
    const hashes = rows.map((row) => row.code_hash.toString('hex'));
    expect(hashes).toContain(Buffer.from(hash).toString('hex'));
    // What is not slow is not there.
    expect(hashes).not.toContain(Buffer.from(keyedHash('recovery code', `${person.staffId} ${code}`)).toString('hex'));
  });

  test('new ones get a new salt, and a wrong one costs one hash', async () => {
    const person = await enrol(bench, 'loket.bdl', TEST_NOW);
    const [first] = await stored(person.staffId);
    must(await renewRecoveryCodes(steppedUp(await bench.as(person.username)), {}, key()));
    const [second] = await stored(person.staffId);
    expect(second?.salt).not.toEqual(first?.salt);
    const half = await enter(person.username, DEMO_PASSWORD, later(60));
    if (half.kind !== 'code') throw new Error(half.kind);
    const before = hashingWork();
    expect((await signInWithCode(bench.db, { ticket: half.ticket, code: 'AAAA-AAAA-AAAA-AAAA' }, OFFICE, later(60))).kind).toBe('wrong_code');
    expect(hashingWork() - before).toBe(19_456 * 2);
  });
});

test('a link for a new password leaves the factor as it is: the new password alone opens nothing', async () => {
  const admin = steppedUp(await bench.as('admin'));
  const person = await enrol(bench, 'loket.bdl', TEST_NOW);
  const { link } = must(await resetPerson(admin, { id: person.staffId, reason: 'Lupa kata sandi' }, key()));
  must(await setPasswordByLink({ db: bench.db, address: null, now: TEST_NOW }, { token: tokenOf(link), password: 'sepeda merah di hutan' }));
  expect((await enter(person.username, DEMO_PASSWORD, later(60))).kind).toBe('refused');
  const half = await enter(person.username, 'sepeda merah di hutan', later(60));
  if (half.kind !== 'code') throw new Error(half.kind);
  expect((await signInWithCode(bench.db, { ticket: half.ticket, code: person.codeAt(later(60)) }, OFFICE, later(60))).kind).toBe('signed_in');
  expect(must(await invitePerson(admin, { username: `uji.${key().slice(0, 8)}`, name: 'Uji Tautan', role: 'frontliner', branchId: 'bdl', regionId: null, email: null }, key())).link).not.toBe(link);
});

describe('what an answer costs', () => {
  const cost = async (username: string, password: string) => {
    const before = hashingWork();
    const { kind } = await enter(username, password);
    return { kind, work: hashingWork() - before };
  };

  test('unknown user, wrong password and disabled account cost exactly what the right password costs', async () => {
    const [username, disabled] = [await bench.another('loket.bdl'), await bench.another('loket.bdl')];
    await bench.owner.query('UPDATE staff SET active = false WHERE username = $1', [disabled]);
    await cost('nobody.first', 'x');
    const right = await cost(username, DEMO_PASSWORD);
    expect(right).toEqual({ kind: 'signed_in', work: 19_456 * 2 });
    for (const [who, password] of [['nobody.here', DEMO_PASSWORD], [username, 'not the password'], [disabled, DEMO_PASSWORD], [disabled, 'x'.repeat(1_000)]] as const) {
      expect(await cost(who, password)).toEqual({ kind: 'refused', work: right.work });
    }
  });
});
