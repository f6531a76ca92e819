import { afterAll, beforeAll, expect, test } from 'vitest';
import { setEnvironment } from '@/lib/server/env';
import { openBench, steppedUp, TEST_NOW, type Bench } from '@/lib/server/testing/callers';
import { key, must, tokenOf } from '../testing/people';
import { invitePerson } from './invite-person';
import { setPasswordByLink } from './set-password';
import { signIn } from './sign-in';

let bench: Bench;
beforeAll(async () => {
  setEnvironment({ LOKET_SECRET: 'a secret of the tests that is long enough', NEXTAUTH_URL: 'https://loket.example.go.id' });
  bench = await openBench();
});
afterAll(() => bench.close());

let count = 0;
/** A new person with this password, and what another one comes to. */
async function personWith(password: string): Promise<(typed: string) => Promise<string>> {
  const username = `ketik.${(count += 1)}`;
  const admin = steppedUp(await bench.as('admin'));
  const { link } = must(await invitePerson(admin, { username, name: 'Uji Ketik', role: 'frontliner', branchId: 'bdl', regionId: null, email: null }, key()));
  must(await setPasswordByLink({ db: bench.db, address: null, now: TEST_NOW }, { token: tokenOf(link), password }));
  return async (typed) => {
    await bench.owner.query('DELETE FROM sign_in_attempt');
    return (await signIn(bench.db, { username, password: typed }, { address: '10.1.0.7', userAgent: null }, TEST_NOW, { factorRequired: false })).kind;
  };
}

test.each([
  ['capitals', 'Kopi Pagi HUJAN', ['kopi pagi hujan', 'KOPI PAGI HUJAN']],
  ['spaces at the ends', '  kopi pagi hujan ', ['kopi pagi hujan', ' kopi pagi hujan', '  kopi pagi hujan']],
  ['spaces within', 'kopi  pagi hujan deras', ['kopi pagi hujan deras', 'kopipagihujanderas']],
  ['letters with marks', 'kopi pag\u00ed hujan', ['kopi pagi hujan', 'kopi pagi\u0301 hujan']],
  ['signs beyond the first 72 bytes', `${'kopi pagi '.repeat(9)}akhir`, ['kopi pagi '.repeat(9), `${'kopi pagi '.repeat(9)}akhiR`]],
  ['two hundred signs of four bytes', '\u{1F375}'.repeat(199) + 'a', ['\u{1F375}'.repeat(199), '\u{1F375}'.repeat(199) + 'b']],
])('a password is compared as it was typed: %s', async (_what, password, others) => {
  const enters = await personWith(password);
  expect(await enters(password)).toBe('signed_in');
  for (const other of others) expect(await enters(other), JSON.stringify(other)).toBe('refused');
  expect(await enters(`${password} `)).toBe('refused');
});
