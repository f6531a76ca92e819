import { describe, expect, test } from 'vitest';
import { hiddenDigits, identifierGroups, type IdentifierKind } from './identifier-groups';

const read = (value: string, kind: IdentifierKind) =>
  identifierGroups(value, kind)
    .map((group) => group.text)
    .join(' ');

describe('identifiers as people read them', () => {
  test.each<[IdentifierKind, string, string]>([
    ['nik', '1871********0012', '1871 •••• •••• 0012'],
    ['nik', '1871015708850012', '1871 0157 0885 0012'],
    ['nik', '************0012', '•••• 0012'],
    ['kk', '1871••••••••0007', '1871 •••• •••• 0007'],
    ['card', '*********2731', '•••• 2731'],
    ['card', '0001234562731', '00012 3456 2731'],
    ['va', '8888801234562731', '8888 8012 3456 2731'],
    ['phone', '********7890', '•••• 7890'],
    ['phone', '081234567890', '0812 3456 7890'],
    ['phone', '08123456789', '081 2345 6789'],
    ['code', '0138U020', '0138U020'],
    ['nik', '1871 •••• •••• 0012', '1871 •••• •••• 0012'],
    ['card', '•••• 2731', '•••• 2731'],
    ['email', 's•••@surel.example', 's•••@surel.example'],
    ['nik', '', ''],
    ['nik', '12', '12'],
  ])('%s %s reads %s', (kind, value, words) => {
    expect(read(value, kind)).toBe(words);
  });

  test('a whole number loses and gains no character', () => {
    for (const kind of ['nik', 'kk', 'card', 'va', 'phone', 'code'] as const) {
      for (let length = 0; length <= 20; length += 1) {
        const value = '0123456789'.repeat(2).slice(0, length);
        expect(read(value, kind).replaceAll(' ', '')).toBe(value);
      }
    }
  });

  test('hidden digits are counted from the text, not from the groups', () => {
    expect(hiddenDigits('1871********0012')).toBe(8);
    expect(hiddenDigits('*********2731')).toBe(9);
    expect(hiddenDigits('0138U020')).toBe(0);
  });
});
