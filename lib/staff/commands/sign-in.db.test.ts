import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { setEnvironment } from '@/lib/server/env';
import { findSessionActor } from '@/lib/server/session-store';
import { inTransaction, SYSTEM_ACTOR } from '@/lib/server/transaction';
import { openBench, TEST_NOW, type Bench } from '@/lib/server/testing/callers';
import { DEMO_PASSWORD } from '@/prisma/seed/accounts';
import { attemptKeys, countTry, forgiveTries } from './sign-in-attempts';
import { signIn, type SignInOutcome, type SignInPlace } from './sign-in';

let bench: Bench;
const OFFICE = { address: '10.1.0.7', userAgent: 'test' };
const ELSEWHERE = { address: '203.0.113.9', userAgent: 'test' };
const NOWHERE: SignInPlace = { address: null, userAgent: 'test' };
const OPTIONAL = { factorRequired: false };
const later = (seconds: number) => new Date(TEST_NOW.getTime() + seconds * 1_000);
const right = (username: string) => ({ username, password: DEMO_PASSWORD });
const wrong = (username: string) => ({ username, password: 'not the password' });

beforeAll(async () => {
  setEnvironment({ LOKET_SECRET: 'a secret of the tests that is long enough' });
  bench = await openBench();
});
afterAll(() => bench.close());
beforeEach(() => bench.owner.query('DELETE FROM sign_in_attempt'));

const sessions = async (username: string) => (await bench.one<{ n: number }>('SELECT count(*)::int AS n FROM staff_session s JOIN staff st ON st.id = s.staff_id WHERE username = $1', username)).n;

/** Tries at a moment, and tells how it ended. */
const attempt = (input: { username: string; password: string }, place: SignInPlace, seconds: number) => signIn(bench.db, input, place, later(seconds), OPTIONAL);

test('the right password opens a session; capitals and spaces around the name do not matter', async () => {
  const username = await bench.another('loket.bdl');
  const outcome = await attempt({ username: ` ${username.toUpperCase()} `, password: DEMO_PASSWORD }, OFFICE, 0);
  expect(outcome.kind).toBe('signed_in');
  const actor = outcome.kind === 'signed_in' ? await findSessionActor(bench.db, outcome.sessionId, TEST_NOW) : null;
  expect(actor).toMatchObject({ username, factorPending: false, steppedUpAt: null });
});

test('unknown user, wrong password and disabled account get the same answer, open nothing and are counted', async () => {
  const username = await bench.another('loket.bdl');
  const disabled = await bench.another('loket.bdl');
  await bench.owner.query('UPDATE staff SET active = false WHERE username = $1', [disabled]);
  const inputs = [wrong(username), right('nobody.here'), right(disabled), { username: 'a\0b', password: 'x' }, { username: "' OR '1'='1", password: 'x' }];
  for (const input of inputs) expect(await attempt(input, OFFICE, 0)).toEqual({ kind: 'refused' });
  expect([await sessions(username), await sessions(disabled)]).toEqual([0, 0]);
  const { rows } = await bench.owner.query<{ failures: number }>("SELECT failures FROM sign_in_attempt WHERE key LIKE 'account:%'");
  expect(rows).toEqual(inputs.map(() => ({ failures: 1 })));
});

test('every refused password stands in the audit, with its account where there is one, and so does what comes within a delay', async () => {
  const username = await bench.another('loket.bdl');
  const place = { address: '10.1.0.99', userAgent: 'test' };
  const { id } = await bench.one<{ id: string }>('SELECT id FROM staff WHERE username = $1', username);
  for (let tries = 0; tries < 5; tries += 1) expect((await attempt(wrong(username), place, 0)).kind).toBe('refused');
  expect((await attempt(wrong('nobody.there'), place, 0)).kind).toBe('refused');
  expect((await attempt(wrong(username), place, 0)).kind).toBe('wait');
  const { rows } = await bench.owner.query<{ actor_id: string | null; detail: object }>("SELECT actor_id, detail FROM audit_event WHERE action = 'session.sign_in_refused' AND address = $1 ORDER BY chain, seq", [place.address]);
  expect(rows).toHaveLength(7);
  expect(rows.filter(({ actor_id }) => actor_id === id)).toHaveLength(5);
  expect(rows.filter(({ detail }) => JSON.stringify(detail).includes('password_wait'))).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain('not the password');
});

describe('growing delays', () => {
  test('five slips are free; then the delays grow, and a try within one is not counted', async () => {
    const username = await bench.another('loket.bdl');
    const waits: number[] = [];
    let seconds = 0;
    for (let tries = 0; tries < 11; tries += 1) {
      expect(await attempt(wrong(username), OFFICE, seconds)).toEqual({ kind: 'refused' });
      if (tries < 4) continue;
      const early = await attempt(wrong(username), OFFICE, seconds);
      if (early.kind !== 'wait') throw new Error(early.kind);
      waits.push(early.seconds);
      seconds += early.seconds;
    }
    expect(waits).toEqual([2, 4, 8, 16, 32, 60, 60]);
    expect((await attempt(right(username), OFFICE, seconds)).kind).toBe('signed_in');
    // What failed is forgotten: five more slips are free.
    for (let tries = 0; tries < 5; tries += 1) expect((await attempt(wrong(username), OFFICE, seconds)).kind).toBe('refused');
  });

  test('a stranger at another address never delays the owner', async () => {
    const username = await bench.another('loket.bdl');
    for (let tries = 0; tries < 40; tries += 1) await attempt(wrong(username), ELSEWHERE, 0);
    expect((await attempt(wrong(username), ELSEWHERE, 0)).kind).toBe('wait');
    expect((await attempt(right(username), OFFICE, 0)).kind).toBe('signed_in');
  });

  test('an hour later nothing is left of them', async () => {
    const username = await bench.another('loket.bdl');
    for (let tries = 0; tries < 5; tries += 1) await attempt(wrong(username), OFFICE, 0);
    expect((await attempt(wrong(username), OFFICE, 0)).kind).toBe('wait');
    for (let tries = 0; tries < 5; tries += 1) expect((await attempt(wrong(username), OFFICE, 3_600)).kind).toBe('refused');
  });

  test('one address that tries everybody waits at last, for at most fifteen seconds; another address does not', async () => {
    const username = await bench.another('loket.bdl');
    await bench.owner.query("INSERT INTO sign_in_attempt (key, failures, last_at) VALUES ('address:10.1.0.7', 60, $1)", [TEST_NOW]);
    expect(await attempt(right(username), OFFICE, 0)).toEqual({ kind: 'wait', seconds: 2 });
    await bench.owner.query("UPDATE sign_in_attempt SET failures = 5000 WHERE key = 'address:10.1.0.7'");
    expect(await attempt(right(username), OFFICE, 0)).toEqual({ kind: 'wait', seconds: 15 });
    expect((await attempt(right(username), ELSEWHERE, 0)).kind).toBe('signed_in');
    // A right sign-in does not let the address begin anew.
    expect((await attempt(right(username), OFFICE, 15)).kind).toBe('signed_in');
    expect(await bench.one("SELECT failures FROM sign_in_attempt WHERE key = 'address:10.1.0.7'")).toEqual({ failures: 5_000 });
  });

  test('twenty tries sent at once are twenty tries', async () => {
    const username = await bench.another('loket.bdl');
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => attempt(wrong(username), OFFICE, 0)));
    const kinds = outcomes.map(({ kind }: SignInOutcome) => kind);
    expect(kinds.filter((kind) => kind === 'refused')).toHaveLength(5);
    expect(kinds.filter((kind) => kind === 'wait')).toHaveLength(15);
  });

  test('where nobody tells the address, accounts do not share one', async () => {
    const username = await bench.another('loket.bdl');
    for (let tries = 0; tries < 70; tries += 1) await attempt(wrong(`nobody${tries}`), NOWHERE, 0);
    expect((await signIn(bench.db, right(username), NOWHERE, TEST_NOW, OPTIONAL)).kind).toBe('signed_in');
  });
});

test('tries that are counted and forgiven at once never wait for each other for ever', async () => {
  const keys = attemptKeys('loket.bdl', OFFICE.address);
  const round = async () => {
    const counted = await countTry(bench.db, keys, TEST_NOW);
    if ('keys' in counted) await inTransaction(bench.db, SYSTEM_ACTOR, (tx) => forgiveTries(tx, counted));
  };
  await Promise.all(
    Array.from({ length: 6 }, async () => {
      for (let rounds = 0; rounds < 40; rounds += 1) await round();
    }),
  );
  await expect(round()).resolves.toBeUndefined();
});

test('where a second factor is required and there is none, the session waits for it', async () => {
  const username = await bench.another('loket.bdl');
  const outcome = await signIn(bench.db, right(username), OFFICE, TEST_NOW, { factorRequired: true });
  if (outcome.kind !== 'signed_in') throw new Error(outcome.kind);
  expect(await findSessionActor(bench.db, outcome.sessionId, TEST_NOW)).toMatchObject({ username, factorPending: true });
});
