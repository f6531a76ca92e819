import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OWN_LETTERS, PLACE_WORDS, restsOnPlace } from './place-words';

const OFFICES = ['jyp', 'Kantor Cabang Jayapura', 'Kantor Cabang Bandar Lampung', 'Kedeputian Wilayah XII'];

test.each([
  ['bandarlampung2026', true],
  ['Jayapura-2026-!!', true],
  ['KantorCabangJayapura', true],
  ['bpjskesehatan1', true],
  ['MobileJKN#20261120', true],
  ['b p j s 123456789', true],
  ['l0ket-p3s3rta-99', true],
  ['kata sandi admin', true],
  ['hujan di kantor pos lama', false],
  ['kopi pagi di loket', false],
  ['sepeda merah di hutan', false],
  ['123456789012', false],
  ['🩺'.repeat(12), false],
])('%j: %s', (password, rests) => {
  expect(restsOnPlace(password, OFFICES)).toBe(rests);
});

test('words of the place alone, in any order and with any numbers between them, are refused', () => {
  const word = fc.constantFrom(...PLACE_WORDS, 'jayapura', 'lampung');
  fc.assert(
    fc.property(fc.array(fc.tuple(word, fc.nat({ max: 999 })), { minLength: 1, maxLength: 4 }), (parts) => {
      expect(restsOnPlace(parts.map(([name, digits]) => `${name}${digits}`).join('-'), OFFICES)).toBe(true);
    }),
  );
});

test('enough letters of one’s own beside them make a password', () => {
  const own = fc.string({ unit: fc.constantFrom('q', 'x', 'z'), minLength: OWN_LETTERS, maxLength: 12 });
  fc.assert(
    fc.property(own, fc.constantFrom(...PLACE_WORDS), (mine, name) => {
      expect(restsOnPlace(`${mine} ${name}`, OFFICES)).toBe(false);
    }),
  );
});
