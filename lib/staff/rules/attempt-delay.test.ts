import fc from 'fast-check';
import { expect, test } from 'vitest';
import { delayMs, PER_ACCOUNT, PER_ADDRESS, PER_CODES } from './attempt-delay';

test('five slips are free, then it takes longer each time, at most a minute', () => {
  expect([0, 4, 5, 6, 7, 8, 9, 10, 11, 1_000].map((failures) => delayMs(failures, PER_ACCOUNT) / 1_000)).toEqual([0, 0, 2, 4, 8, 16, 32, 60, 60, 60]);
});

test('an office is slowed late and little', () => {
  expect(delayMs(59, PER_ADDRESS)).toBe(0);
  expect(delayMs(10_000, PER_ADDRESS)).toBe(15_000);
});

test('a delay never shrinks with another failure', () => {
  for (const policy of [PER_ACCOUNT, PER_ADDRESS, PER_CODES]) {
    fc.assert(fc.property(fc.nat(1e9), (failures) => delayMs(failures + 1, policy) >= delayMs(failures, policy)));
  }
});
