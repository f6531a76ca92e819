import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { letterDiff, type Stretch } from './letter-diff';

const text = (stretches: Stretch[]) => stretches.map((each) => each.text).join('');
const same = (stretches: Stretch[]) => stretches.filter(({ changed }) => !changed).map((each) => each.text).join('');
const marked = (stretches: Stretch[]) => stretches.map((each) => (each.changed ? `[${each.text}]` : each.text)).join('');

describe('letters that changed', () => {
  test.each([
    ['SITI RAHAJU', 'SITI RAHAYU', 'SITI RAHA[J]U', 'SITI RAHA[Y]U'],
    ['SITI', 'SITTI', 'SITI', 'SIT[T]I'],
    ['BUDI', 'BUDI', 'BUDI', 'BUDI'],
    ['', 'ANI', '', '[ANI]'],
    ['ANI', '', '[ANI]', ''],
  ])('%s to %s', (before, after, left, right) => {
    const diff = letterDiff(before, after);
    expect([marked(diff.before), marked(diff.after)]).toEqual([left, right]);
  });

  test('both texts stay whole, and what is not marked is the same in both', () => {
    fc.assert(fc.property(fc.string({ maxLength: 20 }), fc.string({ maxLength: 20 }), (before, after) => {
      const diff = letterDiff(before, after);
      expect(text(diff.before)).toBe(before);
      expect(text(diff.after)).toBe(after);
      expect(same(diff.before)).toBe(same(diff.after));
    }));
  });
});
