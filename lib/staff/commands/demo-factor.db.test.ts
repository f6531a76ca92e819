import { afterAll, beforeAll, expect, test } from 'vitest';
import { setEnvironment } from '@/lib/server/env';
import { openBench, TEST_NOW, type Bench } from '@/lib/server/testing/callers';
import { DEMO_FACTOR, DEMO_PASSWORD } from '@/prisma/seed/accounts';
import { insertDemoFactor } from '@/prisma/seed/staff';
import { demoCode } from '../queries/demo-code';
import { codeOfStep, stepOf } from '../rules/one-time-code';
import { enrol } from '../testing/second-factor';
import { signIn, signInWithCode, type SignInPlace } from './sign-in';

let bench: Bench;
const OFFICE: SignInPlace = { address: '10.1.0.7', userAgent: 'test' };
const later = (seconds: number) => new Date(TEST_NOW.getTime() + seconds * 1_000);

beforeAll(async () => {
  setEnvironment({ LOKET_SECRET: 'a secret of the tests that is long enough', LOKET_SECOND_FACTOR: 'optional' });
  bench = await openBench();
});
afterAll(() => bench.close());

async function ticketFor(username: string, at: Date): Promise<string> {
  const outcome = await signIn(bench.db, { username, password: DEMO_PASSWORD }, OFFICE, at, { factorRequired: false });
  if (outcome.kind !== 'code') throw new Error(outcome.kind);
  return outcome.ticket;
}
const withCode = (ticket: string, code: string, at: Date) => signInWithCode(bench.db, { ticket, code }, OFFICE, at);

test('the demo account with a second factor has the secret that the browser tests know', async () => {
  await insertDemoFactor(bench.owner);
  const ticket = await ticketFor(DEMO_FACTOR.username, TEST_NOW);
  expect((await withCode(ticket, codeOfStep(DEMO_FACTOR.secret, stepOf(TEST_NOW)), TEST_NOW)).kind).toBe('signed_in');
});

test('the code beside the demo account is one that works, and the next one after it was used', async () => {
  const person = await enrol(bench, 'admin', TEST_NOW);
  expect(await demoCode(bench.db, 'nobody', TEST_NOW)).toBeNull();
  const shown = await demoCode(bench.db, person.username, TEST_NOW);
  expect(shown).toEqual({ code: person.codeAt(later(30)), seconds: 30 });
  expect((await withCode(await ticketFor(person.username, TEST_NOW), shown?.code ?? '', TEST_NOW)).kind).toBe('signed_in');
  expect(await demoCode(bench.db, person.username, TEST_NOW)).toEqual({ code: null, seconds: 30 });
});
