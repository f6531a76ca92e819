import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeOfBytes, groupedCode, PAIRING_ALPHABET } from './pairing-code';

const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 });

test('a code has eight signs of the alphabet, and the same bytes give the same one', () => {
  fc.assert(
    fc.property(bytes, (random) => {
      const code = codeOfBytes(random);
      expect(code).toHaveLength(8);
      expect([...code].every((sign) => PAIRING_ALPHABET.includes(sign))).toBe(true);
      expect(codeOfBytes(random)).toBe(code);
      expect(groupedCode(code)).toMatch(/^.{4}-.{4}$/);
    }),
  );
});

test('every sign comes about equally often', () => {
  const counts = new Map<string, number>();
  for (let n = 0; n < 4_000; n += 1) {
    const random = new Uint8Array(16).map((_, index) => (n * 7919 + index * 104_729 + (n >> index)) % 256);
    for (const sign of codeOfBytes(random)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  expect(counts.size).toBe(PAIRING_ALPHABET.length);
});

test('no two signs look alike', () => {
  for (const sign of '01OILS5B8') expect(PAIRING_ALPHABET).not.toContain(sign);
  expect(new Set(PAIRING_ALPHABET).size).toBe(PAIRING_ALPHABET.length);
});
