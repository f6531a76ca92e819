import { beforeAll, expect, test } from 'vitest';
import { setEnvironment } from './env';
import { keyedHash, seal, unseal } from './sealed';

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
  for (const length of [0, 5, 27, 28]) expect(unseal('test', 'rina', sealed.subarray(0, length))).toBeNull();
  setEnvironment({ LOKET_SECRET: 'another secret of the tests, long enough too' });
  expect(unseal('test', 'rina', sealed)).toBeNull();
});

test('a keyed hash depends on purpose and text', () => {
  expect(keyedHash('a', 'x')).toEqual(keyedHash('a', 'x'));
  expect(keyedHash('a', 'x')).not.toEqual(keyedHash('b', 'x'));
  expect(keyedHash('a', 'x')).not.toEqual(keyedHash('a', 'y'));
});
