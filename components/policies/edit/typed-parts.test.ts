import { expect, test } from 'vitest';
import { partsOf } from '@/lib/policies/rules/value-parts';
import { asksAmount, typedParts } from './typed-parts';
import { UNREADABLE } from './typed-number';

const PARTS = [
  { path: 'x.amount', min: 0, max: 100, decimals: 0 },
  { path: 'x.unit', min: 0, max: 2, decimals: 0, choices: ['minutes', 'same_day', 'days'] },
  { path: 'most', min: 0, max: 9, decimals: 0 },
];

test.each([
  [{ part0: '30', part1: '0', part2: '4' }, { 'x.amount': 30, 'x.unit': 0, most: 4 }],
  [{ part0: '30', part1: '1', part2: '4' }, { 'x.amount': 0, 'x.unit': 1, most: 4 }],
  [{ part0: '', part1: '2', part2: 'x' }, { 'x.amount': UNREADABLE, 'x.unit': 2, most: UNREADABLE }],
])('%j is read as %j', (values, expected) => {
  expect(typedParts(PARTS, values)).toEqual(expected);
});

test('an amount is asked for only where its unit goes with one', () => {
  expect([0, 1, 2].map((unit) => asksAmount(PARTS, { part1: String(unit) }, 'x.amount'))).toEqual([true, false, true]);
  expect(asksAmount(partsOf('transfer.tenure_months', 3), {}, '')).toBe(true);
});
