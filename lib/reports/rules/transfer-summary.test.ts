import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HOUR_BUCKETS, HOUR_EDGES } from '../model';
import { hoursOf, summarizeTransfers } from './transfer-summary';

const bucketOf = (hours: number) => { const at = HOUR_EDGES.findIndex((edge) => hours <= edge); return at === -1 ? HOUR_BUCKETS - 1 : at; };

test('the hours are the smallest edge that the share did not pass', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0.01, max: 900, noNaN: true }), { minLength: 1, maxLength: 50 }), fc.constantFrom(0.5, 0.9), (decided, share) => {
      const buckets = Array.from({ length: HOUR_BUCKETS }, (_, position) => decided.filter((hours) => bucketOf(hours) === position).length);
      const edge = HOUR_EDGES.find((hours) => decided.filter((one) => one <= hours).length >= decided.length * share);
      expect(hoursOf(buckets, share)).toEqual({ hours: edge ?? 720, over: edge === undefined });
    }),
  );
});

test('nothing: no hours and no share', () => {
  expect(summarizeTransfers({})).toMatchObject({ requested: 0, automaticShare: null, median: null, p90: null });
});
