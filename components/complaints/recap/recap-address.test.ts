import { expect, test } from 'vitest';
import { recapAddress, shiftMonth } from './recap-address';

test.each([['2026-11', 1, '2026-12'], ['2026-12', 1, '2027-01'], ['2026-01', -1, '2025-12'], ['2026-11', -11, '2025-12'], ['2026-11', 0, '2026-11']])('%s and %i months', (month, by, expected) => {
  expect(shiftMonth(month, by)).toBe(expected);
});

test('the address names the office only where one is chosen', () => {
  expect(recapAddress('2026-10', null)).toBe('/recap?month=2026-10');
  expect(recapAddress('2026-10', 'bdl')).toBe('/recap?month=2026-10&branch=bdl');
});
