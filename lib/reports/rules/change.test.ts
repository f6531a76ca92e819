import { expect, test } from 'vitest';
import { pointsChange, relativeChange, shareOf } from './change';

test.each([[500, 800, -0.375], [800, 800, 0], [0, 5, -1], [5, 0, null], [null, 5, null], [5, null, null]])('%s after %s changes by %s', (now, before, by) => {
  expect(relativeChange(now, before)).toEqual(by === null ? null : { kind: 'percent', by });
});

test('a share changes by points, also from zero', () => {
  expect(pointsChange(0.25, 0)).toEqual({ kind: 'points', by: 0.25 });
  expect(pointsChange(null, 0.5)).toBeNull();
});

test('a share of nothing is not known', () => {
  expect([shareOf(1, 4), shareOf(0, 0)]).toEqual([0.25, null]);
});
