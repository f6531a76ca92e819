import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MINUTE, type EpochMs } from '@/lib/calendar/model';
import { daysBetween } from '@/lib/values/calendar-date';
import { measureAllowance } from './allowance';
import type { Office } from './office';
import { ANY_INSTANT, ANY_OFFICE } from './testing/any-office';
import { LONGEST_CLOSURE } from './working-days';
import { addWorkingTime, daysFrom, explainWorkingTime, isWorkingTime, workingTimeBetween } from './working-time';
import { localDate } from './zones';

const AMOUNT = fc.integer({ min: 1, max: 6000 * MINUTE });

function add(start: EpochMs, ms: number, office: Office): EpochMs {
  const due = addWorkingTime(start, ms, office);
  if (!due.reached) throw new Error('not reached');
  return due.at;
}

describe('in any office', () => {
  it('working time between is what asking at every minute counts', () => {
    const wholeMinute = ANY_INSTANT.map((instant) => instant - (instant % MINUTE));
    fc.assert(
      fc.property(wholeMinute, fc.integer({ min: 0, max: 6000 }), ANY_OFFICE, (from, minutes, office) => {
        let counted = 0;
        for (let minute = 0; minute < minutes; minute += 1) if (isWorkingTime(from + minute * MINUTE, office)) counted += 1;
        expect(workingTimeBetween(from, from + minutes * MINUTE, office)).toBe(counted * MINUTE);
      }),
      { numRuns: 40 },
    );
  });

  it('what was added lies between start and result', () => {
    fc.assert(
      fc.property(ANY_INSTANT, AMOUNT, ANY_OFFICE, (start, ms, office) => {
        expect(workingTimeBetween(start, add(start, ms, office), office)).toBe(ms);
      }),
    );
  });

  it('the result never lies outside working time', () => {
    fc.assert(
      fc.property(ANY_INSTANT, AMOUNT, ANY_OFFICE, (start, ms, office) => {
        // Closing time itself is the end of work, so the moment before it is what must be worked.
        expect(isWorkingTime(add(start, ms, office) - 1, office)).toBe(true);
        expect(isWorkingTime(add(start, 0, office), office)).toBe(true);
      }),
    );
  });

  it('is the first instant of which that is true', () => {
    fc.assert(
      fc.property(ANY_INSTANT, AMOUNT, ANY_OFFICE, (start, ms, office) => {
        expect(workingTimeBetween(start, add(start, ms, office) - 1, office)).toBe(ms - 1);
      }),
    );
  });

  it('time added in two parts is time added at once', () => {
    fc.assert(
      fc.property(ANY_INSTANT, AMOUNT, AMOUNT, ANY_OFFICE, (start, first, second, office) => {
        expect(add(add(start, first, office), second, office)).toBe(add(start, first + second, office));
      }),
    );
  });

  it('more time ends later, a later start never ends earlier', () => {
    fc.assert(
      fc.property(ANY_INSTANT, AMOUNT, AMOUNT, ANY_OFFICE, (start, ms, more, office) => {
        const due = add(start, ms, office);
        expect(add(start, ms + more, office)).toBeGreaterThan(due);
        expect(add(start + more, ms, office)).toBeGreaterThanOrEqual(due);
      }),
    );
  });

  it('working time of two spans in a row is that of both', () => {
    fc.assert(
      fc.property(ANY_INSTANT, AMOUNT, AMOUNT, ANY_OFFICE, (a, first, second, office) => {
        const [b, c] = [a + first, a + first + second];
        expect(workingTimeBetween(a, b, office) + workingTimeBetween(b, c, office)).toBe(workingTimeBetween(a, c, office));
      }),
    );
  });

  it('the explanation sums up to the result, with every date once', () => {
    fc.assert(
      fc.property(ANY_INSTANT, AMOUNT, ANY_OFFICE, (start, ms, office) => {
        const due = add(start, ms, office);
        const days = explainWorkingTime(start, due, office);
        expect(days.reduce((sum, day) => sum + day.ms, 0)).toBe(ms);
        expect(days).toHaveLength(daysBetween(localDate(start, office.zone), localDate(due - 1, office.zone)) + 1);
      }),
    );
  });

  it('an allowance of days ends at closing of a day that gave as many working days as were allowed', () => {
    fc.assert(
      fc.property(ANY_INSTANT, fc.integer({ min: 1, max: 30 }), ANY_OFFICE, (start, amount, office) => {
        const due = measureAllowance({ unit: 'days', amount }, start, office);
        if (!due.reached) throw new Error('not reached');
        const dayZero = localDate(start, office.zone);
        const worked = explainWorkingTime(start, due.at, office).filter(({ date, ms }) => ms > 0 && date > dayZero);
        expect(worked).toHaveLength(amount);
        expect(isWorkingTime(due.at - 1, office)).toBe(true);
        expect(localDate(add(due.at, 1, office), office.zone) > localDate(due.at - 1, office.zone)).toBe(true);
        expect(due.ms).toBe(workingTimeBetween(start, due.at, office));
      }),
    );
  });

  it('the search looks at the days up to the result, and at no more than a year without work', () => {
    fc.assert(
      fc.property(ANY_INSTANT, ANY_OFFICE, fc.integer({ min: 1, max: 300 }), (start, office, days) => {
        const looked = [];
        for (const day of daysFrom(start, office)) {
          looked.push(day);
          if (looked.length === days) break;
        }
        expect(looked).toHaveLength(days);
      }),
    );
    fc.assert(
      fc.property(ANY_INSTANT, ANY_OFFICE, (start, office) => {
        const closed = { ...office, timetables: [] };
        expect([...daysFrom(start, closed)]).toHaveLength(LONGEST_CLOSURE);
        expect(addWorkingTime(start, 1, closed).reached).toBe(false);
      }),
    );
  });
});
