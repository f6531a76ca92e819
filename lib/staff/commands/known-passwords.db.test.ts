import { afterAll, beforeAll, expect, test } from 'vitest';
import { SYSTEM_ACTOR, inTransaction } from '@/lib/server/transaction';
import { openBench, type Bench } from '@/lib/server/testing/callers';
import { PASSWORD_LEAST } from '../model';
import { passwordProblem } from '../rules/password';
import { knownPasswords, leakedPasswords } from './known-passwords';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

test('the list holds more than the 3,000 leaked passwords that ASVS wants, all of a length that may be set here', async () => {
  const leaked = await leakedPasswords();
  expect(leaked.size).toBeGreaterThan(10_000);
  expect([...leaked].filter((password) => [...password].length < PASSWORD_LEAST)).toEqual([]);
});

test('a leaked password is refused in any case, and so is one of the offices of this installation', async () => {
  const known = await inTransaction(bench.db, SYSTEM_ACTOR, (tx) => knownPasswords(tx));
  const leaked = [...(await leakedPasswords())].filter((_, index) => index % 500 === 0);
  expect(leaked.length).toBeGreaterThan(20);
  for (const password of leaked) for (const typed of [password, password.toUpperCase()]) expect(passwordProblem(typed, 'uji.sandi', known), typed).toBe([...typed].length > 200 ? 'password_long' : 'password_common');
  expect(passwordProblem('Denpasar-2026-!', 'uji.sandi', known)).toBe('password_place');
  expect(passwordProblem('sepeda merah di hutan', 'uji.sandi', known)).toBeNull();
});
