import { expect, test } from 'vitest';
import { MINUTE_BUCKETS } from '../model';
import { summarizeVisits, withinTogether } from './visit-summary';

const buckets = (counts: Record<number, number>) => Array.from({ length: MINUTE_BUCKETS }, (_, position) => counts[position] ?? 0);

test('of visits: counts, share, times against the target', () => {
  const summary = summarizeVisits({ visits: 8, avoidable: 2, wait_buckets: buckets({ 4: 3, 19: 1 }), service_buckets: buckets({ 0: 8 }) }, { waitMinutes: 15, serviceMinutes: 5 });
  expect(summary).toMatchObject({
    visits: 8, avoidableShare: 0.25,
    wait: { timed: 4, median: { minutes: 5, over: false }, p90: { minutes: 20, over: false }, within: 0.75 },
    service: { timed: 8, median: { minutes: 1, over: false }, within: 1 },
  });
});

test('of nobody: nothing is known', () => {
  expect(summarizeVisits({}, { waitMinutes: 15, serviceMinutes: 5 })).toMatchObject({ visits: 0, avoidableShare: null, wait: { timed: 0, median: null, p90: null, within: null } });
});

test('without a target nothing is held against one', () => {
  expect(summarizeVisits({ visits: 1, wait_buckets: buckets({ 0: 1 }) }).wait.within).toBeNull();
});

test('groups with targets of their own count by their visits', () => {
  expect(withinTogether([{ timed: 30, within: 0.5 }, { timed: 10, within: 1 }, { timed: 99, within: null }])).toBe(0.625);
  expect(withinTogether([])).toBeNull();
});
