import { createCipheriv, randomBytes } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { env, setEnvironment } from './env';
import { keyedHash, keyedHashes, seal, unseal } from './sealed';
import { derivedKey } from './secret';

beforeAll(() => setEnvironment({ LOKET_SECRET: 'a secret of the tests that is long enough' }));

test('what is sealed opens again, and never looks the same twice', () => {
  const sealed = seal('test', 'rina', 'JBSWY3DPEHPK3PXP');
  expect(unseal('test', 'rina', sealed)).toBe('JBSWY3DPEHPK3PXP');
  expect(Buffer.from(sealed).toString('latin1')).not.toContain('JBSWY3DP');
  expect(seal('test', 'rina', 'JBSWY3DPEHPK3PXP')).not.toEqual(sealed);
});

test('another owner, purpose or installation, or one changed bit, opens nothing', () => {
  const sealed = seal('test', 'rina', 'JBSWY3DPEHPK3PXP');
  expect(unseal('test', 'dewi', sealed)).toBeNull();
  expect(unseal('other', 'rina', sealed)).toBeNull();
  for (let at = 0; at < sealed.length; at += 1) expect(unseal('test', 'rina', sealed.map((byte, index) => (index === at ? byte ^ 1 : byte)))).toBeNull();
  for (const length of [0, 1, 5, 28, 29]) expect(unseal('test', 'rina', sealed.subarray(0, length))).toBeNull();
  setEnvironment({ LOKET_SECRET: 'another secret of the tests, long enough too' });
  expect(unseal('test', 'rina', sealed)).toBeNull();
});

test('what is sealed names its algorithm; another one is not guessed at', () => {
  const sealed = seal('test', 'rina', 'JBSWY3DPEHPK3PXP');
  expect(sealed[0]).toBe(1);
  for (const algorithm of [0, 2, 255]) expect(unseal('test', 'rina', sealed.with(0, algorithm))).toBeNull();
});

test('what was sealed before algorithms had a number opens too', () => {
  const key = Buffer.from(derivedKey(env().secret, 'test'), 'base64url');
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from('rina'));
  const sealed = Buffer.concat([cipher.update('JBSWY3DPEHPK3PXP', 'utf8'), cipher.final()]);
  const whole = new Uint8Array(Buffer.concat([iv, cipher.getAuthTag(), sealed]));
  expect(unseal('test', 'rina', whole)).toBe('JBSWY3DPEHPK3PXP');
  expect(unseal('test', 'dewi', whole)).toBeNull();
});

test('after a change of the secret the newest seals, and those before it still open', () => {
  const [one, two, three] = ['the first secret of the tests, long enough', 'the second secret of the tests, long enough', 'the third secret of the tests, long enough'];
  setEnvironment({ LOKET_SECRET: one, LOKET_SECRET_OLDER: '' });
  const [sealed, hashed] = [seal('test', 'rina', 'old'), keyedHash('test', 'code')];
  setEnvironment({ LOKET_SECRET: two, LOKET_SECRET_OLDER: one });
  expect(unseal('test', 'rina', sealed)).toBe('old');
  expect(keyedHashes('test', 'code')).toContainEqual(hashed);
  expect(keyedHash('test', 'code')).not.toEqual(hashed);
  const anew = seal('test', 'rina', 'new');
  setEnvironment({ LOKET_SECRET: three, LOKET_SECRET_OLDER: two });
  expect(unseal('test', 'rina', anew)).toBe('new');
  expect(unseal('test', 'rina', sealed)).toBeNull();
  expect(keyedHashes('test', 'code')).not.toContainEqual(hashed);
});

test('a keyed hash depends on purpose and text', () => {
  expect(keyedHash('a', 'x')).toEqual(keyedHash('a', 'x'));
  expect(keyedHash('a', 'x')).not.toEqual(keyedHash('b', 'x'));
  expect(keyedHash('a', 'x')).not.toEqual(keyedHash('a', 'y'));
});
