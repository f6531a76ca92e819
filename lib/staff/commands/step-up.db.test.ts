import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { revealField } from '@/lib/members/queries/reveal-field';
import { setEnvironment } from '@/lib/server/env';
import { openBench, TEST_NOW, type Bench } from '@/lib/server/testing/callers';
import { DEMO_PASSWORD } from '@/prisma/seed/accounts';
import { readStepUp } from '../queries/read-step-up';
import { again, enrol, must } from '../testing/second-factor';
import { signIn } from './sign-in';
import { stepUp } from './step-up';

let bench: Bench;
let memberId: string;
const key = () => randomUUID();
const later = (seconds: number) => new Date(TEST_NOW.getTime() + seconds * 1_000);
const prove = async (username: string, proof: string, seconds = 0) => stepUp(await bench.as(username, later(seconds)), { proof }, key());

beforeAll(async () => {
  setEnvironment({ LOKET_SECRET: 'a secret of the tests that is long enough' });
  bench = await openBench();
  memberId = (await bench.one<{ id: string }>("SELECT id FROM member WHERE branch_id = 'bdl' AND nik IS NOT NULL ORDER BY id LIMIT 1")).id;
});
afterAll(() => bench.close());
beforeEach(() => bench.owner.query('DELETE FROM sign_in_attempt'));

test('the eleventh whole number within ten minutes needs proof; five minutes later it needs it again', async () => {
  const caller = await bench.as(await bench.another('loket.bdl'));
  const reveal = (who = caller) => revealField(who, { memberId, field: 'nik' });
  for (let count = 0; count < 10; count += 1) expect((await reveal()).kind).toBe('done');
  expect(await reveal()).toEqual({ kind: 'step_up' });
  // What was refused did not leave, and is no reveal.
  expect(await bench.one('SELECT count(*)::int AS n FROM audit_event WHERE actor_id = $1 AND action = $2', caller.actor.staffId, 'member.reveal')).toEqual({ n: 10 });
  expect(must(await stepUp(caller, { proof: DEMO_PASSWORD }, key()))).toEqual({ by: 'password' });
  expect((await reveal(await again(caller, later(299)))).kind).toBe('done');
  expect(await reveal(await again(caller, later(300)))).toEqual({ kind: 'step_up' });
  // Ten minutes after the last of them it is quiet again; another person was never asked.
  expect((await reveal(await again(caller, later(900)))).kind).toBe('done');
  expect((await reveal(await bench.as(await bench.another('loket.bdl')))).kind).toBe('done');
});

test('with a second factor the code proves and the password does not; a code proves once', async () => {
  const person = await enrol(bench, 'loket.bdl', TEST_NOW);
  const caller = await bench.as(person.username, later(60));
  expect(must(await readStepUp(caller, {}))).toEqual({ by: 'code' });
  expect(await prove(person.username, DEMO_PASSWORD, 60)).toMatchObject({ kind: 'refused', codes: ['wrong_code'], fields: { proof: 'wrong_code' } });
  expect(must(await prove(person.username, person.codeAt(later(60)), 60))).toEqual({ by: 'code' });
  expect((await prove(person.username, person.codeAt(later(60)), 60)).kind).toBe('refused');
  expect(must(await prove(person.username, person.recovery[0] ?? '', 60))).toEqual({ by: 'recovery' });
});

test('it is this session alone that was proved', async () => {
  const username = await bench.another('loket.bdl');
  const [here, there] = [await bench.as(username), await bench.as(username)];
  must(await stepUp(here, { proof: DEMO_PASSWORD }, key()));
  expect((await again(here)).actor.steppedUpAt).toEqual(TEST_NOW);
  expect((await again(there)).actor.steppedUpAt).toBeNull();
});

test('wrong proofs bring the delays of a sign-in, and share them with it', async () => {
  const username = await bench.another('loket.bdl');
  expect(must(await readStepUp(await bench.as(username), {}))).toEqual({ by: 'password' });
  for (let tries = 0; tries < 5; tries += 1) expect(await prove(username, 'not the password')).toMatchObject({ kind: 'refused', codes: ['wrong_password'] });
  expect(await prove(username, DEMO_PASSWORD)).toEqual({ kind: 'refused', codes: ['wait'], fields: {}, params: { seconds: 2 } });
  const place = { address: '127.0.0.1', userAgent: null };
  expect((await signIn(bench.db, { username, password: DEMO_PASSWORD }, place, TEST_NOW, { factorRequired: false })).kind).toBe('wait');
  expect((await prove(username, DEMO_PASSWORD, 2)).kind).toBe('done');
  expect((await prove(username, 'not the password', 2)).kind).toBe('refused');
});

test('no receipt keeps a trace of what was typed: two different proofs have one fingerprint', async () => {
  const username = await bench.another('loket.bdl');
  const caller = await bench.as(username);
  const attempt = key();
  must(await stepUp(caller, { proof: DEMO_PASSWORD }, attempt));
  expect(await stepUp(caller, { proof: 'not the password' }, attempt)).toEqual({ kind: 'done', value: { by: 'password' } });
  expect((await again(caller)).actor.steppedUpAt).toEqual(TEST_NOW);
});
