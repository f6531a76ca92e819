import { expect, test } from 'vitest';
import { familyMove } from './family-keys';

test.each<[string, number, number, number | null]>([
  ['1', 1, 4, 0],
  ['4', 0, 4, 3],
  ['5', 0, 4, null],
  ['1', 0, 4, null],
  ['0', 1, 4, null],
  ['9', 0, 12, 8],
  [']', 0, 4, 1],
  [']', 3, 4, 0],
  ['[', 0, 4, 3],
  ['[', 2, 4, 1],
  [']', 0, 1, null],
  ['[', 0, 1, null],
  [']', -1, 4, null],
  ['2', -1, 4, 1],
  ['p', 0, 4, null],
  ['12', 0, 20, null],
  ['', 0, 4, null],
])('%s on place %s of %s opens %s', (key, open, count, to) => {
  expect(familyMove(key, open, count)).toBe(to);
});
