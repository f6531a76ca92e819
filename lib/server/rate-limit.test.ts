import { describe, expect, it } from 'vitest';
import { RateLimit } from './rate-limit';

describe('rate limit', () => {
  it('lets a burst through, then as many a second as promised, each key by itself', () => {
    const limit = new RateLimit({ perSecond: 2, burst: 3 });
    expect([1, 2, 3, 4].map(() => limit.take('a', 0))).toEqual([true, true, true, false]);
    expect(limit.isEmpty('a', 0)).toBe(true);
    expect(limit.take('b', 0)).toBe(true);
    expect([limit.take('a', 499), limit.take('a', 500), limit.take('a', 999), limit.take('a', 1_000)]).toEqual([false, true, false, true]);
    expect([1, 2, 3, 4].map(() => limit.take('a', 60_000))).toEqual([true, true, true, false]);
  });

  it('gives nothing for a clock that goes back', () => {
    const limit = new RateLimit({ perSecond: 1, burst: 1 });
    expect([limit.take('a', 10_000), limit.take('a', 0), limit.take('a', 500)]).toEqual([true, false, false]);
  });
});
