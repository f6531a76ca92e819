import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeOf, shareOf } from './share';

const percent = (hundredths: number | null) => hundredths !== null && new Intl.NumberFormat('en', { style: 'percent', minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(hundredths / 10_000);

describe('share', () => {
  it.each([
    [856_723, 1_176_677, '72.81%'],
    [17_768, 856_723, '2.07%'],
    [6_037, 17_768, '33.98%'],
    [21, 17_768, '0.12%'],
    [0, 5, '0.00%'],
    [5, 5, '100.00%'],
    // Exactly half of a hundredth is rounded up: 0.005 % and 1.005 %, where floating point falls down.
    [1, 20_000, '0.01%'],
    [201, 20_000, '1.01%'],
    [1, 20_001, '0.00%'],
  ])('%d of %d is %s', (part, whole, words) => {
    expect(percent(shareOf(part, whole))).toBe(words);
  });

  it('of nothing is none, and only of counts', () => {
    expect(shareOf(0, 0)).toBeNull();
    expect(() => shareOf(1.5, 3)).toThrow(RangeError);
    expect(() => shareOf(-1, 3)).toThrow(RangeError);
  });

  it('is the nearest hundredth of a percent of every pair of counts', () => {
    const count = fc.integer({ min: 0, max: 300_000_000 });
    fc.assert(fc.property(count, fc.integer({ min: 1, max: 300_000_000 }), (part, whole) => {
      const exact = BigInt(shareOf(part, whole) ?? -1) * BigInt(whole);
      const distance = exact - 10_000n * BigInt(part);
      // Half up: the rounded value is at most half a step above, and less than half a step below.
      expect(2n * distance <= BigInt(whole) && 2n * distance > -BigInt(whole)).toBe(true);
    }));
  });

  it('is written with the two decimals that it has', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 10_000 }), (hundredths) => {
      expect(percent(hundredths)).toBe(`${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}%`);
    }));
  });
});

describe('change', () => {
  it.each([[100, 150, 5_000], [100, 50, -5_000], [3, 4, 3_333], [3, 2, -3_333], [7, 7, 0], [0, 9, null]])('from %d to %d is %s', (before, now, change) => {
    expect(changeOf(before, now)).toBe(change);
  });
});
