import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { setEnvironment } from '@/lib/server/env';
import { findSessionActor } from '@/lib/server/session-store';
import { openBench, TEST_NOW, type Bench } from '@/lib/server/testing/callers';
import type { Caller } from '@/lib/server/use-case';
import { signIn, signInWithCode, type SignInPlace } from '@/lib/staff/commands/sign-in';
import { enrol } from '@/lib/staff/testing/second-factor';
import { DEMO_PASSWORD } from '@/prisma/seed/accounts';
import { readNews } from './read-news';

let bench: Bench;
const DESK: SignInPlace = { address: '10.1.0.7', userAgent: 'test' };
const ELSEWHERE: SignInPlace = { address: '203.0.113.9', userAgent: 'test' };
const later = (minutes: number) => new Date(TEST_NOW.getTime() + minutes * 60_000);
const attempt = (username: string, password: string, place: SignInPlace, minutes: number) => signIn(bench.db, { username, password }, place, later(minutes), { factorRequired: false });

beforeAll(async () => {
  setEnvironment({ LOKET_SECRET: 'a secret of the tests that is long enough' });
  bench = await openBench();
});
afterAll(() => bench.close());
beforeEach(() => bench.owner.query('DELETE FROM sign_in_attempt'));

/** Signs in, and reads the news of the session that it opened. */
async function newsOf(username: string, place: SignInPlace, minutes: number) {
  const outcome = await attempt(username, DEMO_PASSWORD, place, minutes);
  if (outcome.kind !== 'signed_in') throw new Error(outcome.kind);
  return read(outcome.sessionId, minutes);
}

async function read(sessionId: string, minutes: number) {
  const actor = await findSessionActor(bench.db, sessionId, later(minutes));
  if (!actor) throw new Error('no session');
  const caller: Caller = { db: bench.db, actor, address: null, now: later(minutes) };
  const news = await readNews(caller, {});
  if (news.kind !== 'done') throw new Error(news.kind);
  return news.value;
}

test('a first and an ordinary sign-in tell nothing', async () => {
  const username = await bench.another('loket.bdl');
  expect(await newsOf(username, DESK, 0)).toEqual({ reasons: [], previous: null, refusals: [], address: '10.1.0.7' });
  expect(await newsOf(username, DESK, 30)).toMatchObject({ reasons: [], previous: { at: TEST_NOW.toISOString(), address: '10.1.0.7' } });
});

test('what somebody tried elsewhere is told at the next sign-in, once, and to its owner alone', async () => {
  const [username, other] = [await bench.another('loket.bdl'), await bench.another('loket.bdl')];
  await newsOf(username, DESK, 0);
  for (let minutes = 1; minutes <= 3; minutes += 1) expect(await attempt(username, 'a guess', ELSEWHERE, minutes)).toEqual({ kind: 'refused' });
  await attempt('nobody.of.this.name', 'a guess', ELSEWHERE, 3);
  expect(await newsOf(username, DESK, 10)).toMatchObject({ reasons: ['refused_elsewhere'], refusals: [{ address: '203.0.113.9', count: 3, lastAt: later(3).toISOString() }] });
  expect(await newsOf(username, DESK, 20)).toMatchObject({ reasons: [], refusals: [] });
  expect(await newsOf(other, DESK, 20)).toMatchObject({ reasons: [], refusals: [] });
});

test('a sign-in that succeeds from a place of nobody’s is told too, also after the password was guessed there', async () => {
  const username = await bench.another('loket.bdl');
  await newsOf(username, DESK, 0);
  for (let slips = 0; slips < 3; slips += 1) await attempt(username, 'a guess', ELSEWHERE, 5);
  expect((await newsOf(username, ELSEWHERE, 6)).reasons).toEqual(['refused_here', 'new_place']);
  // The owner sees the stranger's sign-in as the last one.
  expect((await newsOf(username, DESK, 60)).previous).toEqual({ at: later(6).toISOString(), address: '203.0.113.9' });
});

test('who knew the password and failed at the code is told apart', async () => {
  const person = await enrol(bench, 'loket.bdl', TEST_NOW);
  const half = await attempt(person.username, DEMO_PASSWORD, ELSEWHERE, 2);
  if (half.kind !== 'code') throw new Error(half.kind);
  expect((await signInWithCode(bench.db, { ticket: half.ticket, code: '000000' }, ELSEWHERE, later(2))).kind).toBe('wrong_code');
  const own = await attempt(person.username, DEMO_PASSWORD, DESK, 5);
  const signedIn = own.kind === 'code' ? await signInWithCode(bench.db, { ticket: own.ticket, code: person.codeAt(later(5)) }, DESK, later(5)) : own;
  if (signedIn.kind !== 'signed_in') throw new Error(signedIn.kind);
  expect((await read(signedIn.sessionId, 5)).reasons).toEqual(['refused_code', 'refused_elsewhere', 'new_place']);
});
