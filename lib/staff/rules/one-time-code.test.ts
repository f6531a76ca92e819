import { Secret } from 'otpauth';
import { expect, test } from 'vitest';
import { codeOfStep, nextStep, otpauthAddress, secretOfBytes, stepOf, takenStep } from './one-time-code';

const SECRET = Secret.fromLatin1('12345678901234567890').base32;
const at = (seconds: number) => new Date(seconds * 1_000);

test.each([
  // RFC 6238, appendix B (SHA-1), the last six of eight digits.
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
])('at %i the code is %s', (seconds, code) => {
  expect(codeOfStep(SECRET, stepOf(at(seconds)))).toBe(code);
});

test('a code is taken one step early and late, not two', () => {
  const step = 50_000_000;
  const code = codeOfStep(SECRET, step);
  for (const away of [-1, 0, 1]) expect(takenStep(SECRET, code, at((step + away) * 30), null)).toBe(step);
  for (const away of [-2, 2, 100]) expect(takenStep(SECRET, code, at((step + away) * 30), null)).toBeNull();
});

test('a step that was taken, or one before it, is taken no more', () => {
  const step = 50_000_000;
  const now = at(step * 30 + 29);
  expect(takenStep(SECRET, codeOfStep(SECRET, step), now, step)).toBeNull();
  expect(takenStep(SECRET, codeOfStep(SECRET, step - 1), now, step)).toBeNull();
  expect(takenStep(SECRET, codeOfStep(SECRET, step + 1), now, step)).toBe(step + 1);
  expect(takenStep(SECRET, codeOfStep(SECRET, step), now, step - 1)).toBe(step);
});

test.each(['', '12345', '1234567', 'abcdef', '٠١٢٣٤٥', '-12345'])('%j is no code', (code) => {
  expect(takenStep(SECRET, code, at(59), null)).toBeNull();
});

test('the next code that would be taken', () => {
  expect(nextStep(at(3_000), null)).toBe(100);
  expect(nextStep(at(3_000), 50)).toBe(100);
  expect(nextStep(at(3_000), 100)).toBe(101);
  expect(nextStep(at(3_000), 101)).toBeNull();
});

test('secret and address', () => {
  const secret = secretOfBytes(new Uint8Array(20).fill(255));
  expect(secret).toBe('7'.repeat(32));
  const address = new URL(otpauthAddress(secret, 'loket.bdl'));
  expect(`${address.protocol}//${address.host}`).toBe('otpauth://totp');
  expect(decodeURIComponent(address.pathname)).toBe('/Loket:loket.bdl');
  expect(Object.fromEntries(address.searchParams)).toMatchObject({ issuer: 'Loket', secret, digits: '6', period: '30', algorithm: 'SHA1' });
});
