import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareNames, editDistance, isName, storedName } from './names';

describe('a name', () => {
  test.each(['SITI RAHAYU', "MA'RUF AMIN", 'R.A. KARTINI', 'I GUSTI NGURAH', 'ANAK-AGUNG', 'H. ABD. RAHMAN, S.PD', 'JOSÉ'])('%s', (name) => {
    expect(isName(storedName(name))).toBe(true);
  });
  test.each(['', ' ', '1871', 'SITI 2', 'SITI_RAHAYU', 'S••• R', 'SITI*', '<B>', "' OR 1=1", '=SUM(A1)', 'SITI@X'])('%j is none', (text) => {
    expect(isName(storedName(text))).toBe(false);
  });
  test('is stored in capitals with single spaces', () => {
    expect(storedName('  Siti   rahayu\n')).toBe('SITI RAHAYU');
  });
});

describe('the distance of two texts', () => {
  const word = fc.string({ maxLength: 12 });
  test.each([['SITI', 'SITI', 0], ['SITI', 'SITTI', 1], ['SITI', 'ISTI', 1], ['RAHAYU', 'RAHAJU', 1], ['', 'ABC', 3], ['KITTEN', 'SITTING', 3]])('%s and %s: %i', (a, b, expected) => {
    expect(editDistance(a, b)).toBe(expected);
  });
  test('is the same both ways, nothing only for the same text, and never more than the longer one', () => {
    fc.assert(fc.property(word, word, (a, b) => {
      const distance = editDistance(a, b);
      expect(editDistance(b, a)).toBe(distance);
      expect(distance === 0).toBe(a === b);
      expect(distance).toBeLessThanOrEqual(Math.max([...a].length, [...b].length));
      expect(distance).toBeGreaterThanOrEqual(Math.abs([...a].length - [...b].length));
    }));
  });
});

test('a slip of one or two letters anywhere is a misspelling, and every change is one of the three', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'), minLength: 4, maxLength: 14 });
  fc.assert(fc.property(letters, fc.nat(), fc.constantFrom(...'AEIOU'), (name, place, letter) => {
    const at = place % name.length;
    const wrong = name.slice(0, at) + letter + name.slice(at + 1);
    fc.pre(!/^(BY|BAYI)$/.test(name) && !/^(BY|BAYI)$/.test(wrong));
    expect(compareNames(name, wrong)).toEqual(wrong === name ? null : { kind: 'misspelling', letters: 1 });
  }));
});
