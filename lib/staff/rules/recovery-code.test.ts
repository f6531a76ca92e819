import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupRecoveryCode, readRecoveryCode, recoveryCodeOfBytes } from './recovery-code';

test('bytes become 16 signs, each of five bits', () => {
  expect(recoveryCodeOfBytes(new Uint8Array(10))).toBe('0'.repeat(16));
  expect(recoveryCodeOfBytes(new Uint8Array(10).fill(255))).toBe('Z'.repeat(16));
  expect(recoveryCodeOfBytes(new Uint8Array([0, 0, 0, 0, 0, 0, 0, 0, 0, 33]))).toBe('0000000000000011');
});

test('however it is typed, it is the same code', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 10, maxLength: 10 }), (bytes) => {
      const code = recoveryCodeOfBytes(bytes);
      const shown = groupRecoveryCode(code);
      expect(shown).toMatch(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/);
      for (const typed of [shown, code.toLowerCase(), ` ${shown.replaceAll('-', ' ')} `, shown.replaceAll('0', 'O').replaceAll('1', 'l')]) expect(readRecoveryCode(typed)).toBe(code);
    }),
  );
});

test.each(['', '123456', '0000-0000-0000-000', '0000-0000-0000-00000', '0000-0000-0000-000U', '0000 0000 0000 000!'])('%j is none', (typed) => {
  expect(readRecoveryCode(typed)).toBeNull();
});
