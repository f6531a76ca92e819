import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameKey } from '@/lib/values/person-name';
import { nameMarks } from './name-marks';

/** The pieces as a text in which what was found stands in brackets. */
const shown = (name: string, ...words: string[]) =>
  nameMarks(name, words)
    .map(({ text, marked }) => (marked ? `[${text}]` : text))
    .join('');

describe('marks of the beginnings that were found', () => {
  test.each([
    ['Siti Rahayu', ['SITI'], '[Siti] Rahayu'],
    ['Siti Rahayu', ['RAH', 'SI'], '[Si]ti [Rah]ayu'],
    ['SITI RAHAYU', ['SITI', 'RAHAYU'], '[SITI] [RAHAYU]'],
    ['Siti Rahayu', ['AYU'], 'Siti Rahayu'],
    ['Siti Sitiawan', ['SITI'], '[Siti] [Siti]awan'],
    ['Siti', ['S', 'SIT'], '[Sit]i'],
    ["Ma'ruf Amin", ['MAR'], "[Ma'r]uf Amin"],
    ["Ma'ruf Amin", ['MARUF'], "[Ma'ruf] Amin"],
    ['Nu’man', ['NU'], '[Nu]’man'],
    ['José Ñuñez', ['JOSE', 'NU'], '[José] [Ñu]ñez'],
    ['Al-Fatih', ['FAT'], 'Al-[Fat]ih'],
    ['Bayi Ny. Siti', ['NY'], 'Bayi [Ny]. Siti'],
    ['Siti', [], 'Siti'],
    ['Siti', [''], 'Siti'],
    ['', ['SITI'], ''],
  ])('%s searched by %j', (name, words, expected) => {
    expect(shown(name, ...words)).toBe(expected);
  });

  test('an accent typed as a sign of its own stays with its letter', () => {
    expect(shown('Jose\u0301 Maria', 'JOSE')).toBe('[Jose\u0301] Maria');
  });

  test('nothing of the name is lost, and what is marked begins as a word that was searched', () => {
    const text = fc.string({ unit: fc.constantFrom(...'abIé\u0301\'’ -.ß9'), maxLength: 30 });
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 3 }), (name, asked) => {
        const words = asked.map(nameKey).filter((word) => word !== '' && !word.includes(' '));
        const pieces = nameMarks(name, words);
        expect(pieces.map((piece) => piece.text).join('')).toBe(name);
        for (const { text: found, marked } of pieces) {
          if (marked) expect(words.some((word) => nameKey(found).startsWith(word))).toBe(true);
        }
      }),
    );
  });
});
