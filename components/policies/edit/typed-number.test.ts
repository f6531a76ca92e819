import { describe, expect, test } from 'vitest';
import { optionalNumber, typedNumber, UNREADABLE } from './typed-number';

describe('a typed number', () => {
  test.each([
    ['5000', 5_000],
    [' 3 ', 3],
    ['0,15', 0.15],
    ['0.15', 0.15],
    ['', UNREADABLE],
    ['-3', UNREADABLE],
    ['1.000.000', UNREADABLE],
    ['1e9', UNREADABLE],
    ['lima', UNREADABLE],
  ])('%j is %d', (text, expected) => {
    expect(typedNumber(text)).toBe(expected);
  });

  test('that may be left out is none when it is empty, and never none when it cannot be read', () => {
    expect(optionalNumber('  ')).toBeNull();
    expect(optionalNumber('x')).toBe(UNREADABLE);
    expect(optionalNumber('7')).toBe(7);
  });
});
