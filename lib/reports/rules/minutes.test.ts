import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MINUTE_BUCKETS, MINUTE_EDGES } from '../model';
import { countWithin, minutesOf, shareWithin } from './minutes';

/** Buckets of these durations, in seconds. */
function bucketsOf(seconds: readonly number[]): number[] {
  const buckets = Array<number>(MINUTE_BUCKETS).fill(0);
  for (const second of seconds) {
    const position = MINUTE_EDGES.findIndex((edge) => second <= edge * 60);
    const at = position === -1 ? MINUTE_BUCKETS - 1 : position;
    buckets[at] = (buckets[at] ?? 0) + 1;
  }
  return buckets;
}

describe('the median and the 90th percentile', () => {
  test.each<[string, number[], number, { minutes: number; over: boolean } | null]>([
    ['of nobody', [], 0.5, null],
    ['of one', [30], 0.5, { minutes: 1, over: false }],
    ['at the edge', [60, 61], 0.5, { minutes: 1, over: false }],
    ['just over half', [60, 61, 61], 0.5, { minutes: 2, over: false }],
    ['of ten, nine short', [...Array<number>(9).fill(100), 4_000], 0.9, { minutes: 2, over: false }],
    ['of ten, eight short', [...Array<number>(8).fill(100), 4_000, 4_000], 0.9, { minutes: 75, over: false }],
    ['beyond the last edge', [9_000], 0.5, { minutes: 120, over: true }],
  ])('%s', (_, seconds, share, expected) => {
    expect(minutesOf(bucketsOf(seconds), share)).toEqual(expected);
  });

  test('are the smallest edges that so many visits did not pass', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 8_000 }), { minLength: 1, maxLength: 60 }), fc.constantFrom(0.5, 0.9), (seconds, share) => {
        const found = minutesOf(bucketsOf(seconds), share);
        const within = (minutes: number) => seconds.filter((second) => second <= minutes * 60).length / seconds.length;
        const smallest = MINUTE_EDGES.find((edge) => within(edge) >= share);
        expect(found).toEqual(smallest === undefined ? { minutes: 120, over: true } : { minutes: smallest, over: false });
      }),
    );
  });
});

test('the share within a target never flatters: a target between two edges counts to the edge below', () => {
  const buckets = bucketsOf([60, 600, 1_290, 1_321, 9_000]);
  expect([shareWithin(buckets, 10), shareWithin(buckets, 22), shareWithin(buckets, 23), shareWithin(buckets, 999)]).toEqual([0.4, 0.6, 0.6, 0.8]);
  expect(countWithin(buckets, 22)).toBe(3);
  expect(shareWithin(bucketsOf([]), 10)).toBeNull();
});
