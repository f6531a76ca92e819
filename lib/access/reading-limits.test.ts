import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hourOf, READING_KINDS, READING_LIMITS } from './reading-limits';

test('every kind of reading has a limit that a desk does not meet', () => {
  for (const kind of READING_KINDS) expect(READING_LIMITS[kind]).toBeGreaterThanOrEqual(30);
});

test('an instant lies in its hour, and counting begins anew within an hour', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), (at) => {
      const { from, until } = hourOf(at);
      expect(from <= at && at < until).toBe(true);
      expect(until.getTime() - from.getTime()).toBe(3_600_000);
    }),
  );
});
