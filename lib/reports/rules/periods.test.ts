import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, calendarDate, daysBetween, type CalendarDate } from '@/lib/values/calendar-date';
import { comparedRange, isWholeMonths, periodRange, startOfStep, daysOfStep, stepOf, stepsOf, STEPS, type Comparison, type Period } from './periods';

const TODAY = calendarDate('2026-11-21');
const range = (from: string, to: string) => ({ from: calendarDate(from), to: calendarDate(to) });
const anyDay = fc.integer({ min: 0, max: 3_000 }).map((days) => addDays(calendarDate('2020-01-01'), days));
const anyRange = fc.tuple(anyDay, fc.integer({ min: 0, max: 800 })).map(([from, days]) => ({ from, to: addDays(from, days) }));
const weekday = (day: CalendarDate) => daysBetween(startOfStep(day, 'week'), day);

test.each<[Period, string, string]>([
  ['today', '2026-11-21', '2026-11-21'],
  ['7d', '2026-11-14', '2026-11-20'],
  ['30d', '2026-10-22', '2026-11-20'],
  ['month', '2026-11-01', '2026-11-21'],
  ['last_month', '2026-10-01', '2026-10-31'],
  ['12m', '2025-11-01', '2026-10-31'],
  ['year', '2026-01-01', '2026-11-21'],
])('%s is %s to %s', (period, from, to) => {
  expect(periodRange(period, TODAY)).toEqual(range(from, to));
});

describe('compared with', () => {
  test.each<[string, string, Comparison, string, string]>([
    ['2026-11-21', '2026-11-21', 'before', '2026-11-14', '2026-11-14'],
    ['2026-11-14', '2026-11-20', 'before', '2026-11-07', '2026-11-13'],
    ['2026-10-22', '2026-11-20', 'before', '2026-09-17', '2026-10-16'],
    ['2026-11-14', '2026-11-20', 'year', '2025-11-15', '2025-11-21'],
    ['2026-10-01', '2026-10-31', 'before', '2026-09-01', '2026-09-30'],
    ['2026-02-01', '2026-02-28', 'year', '2025-02-01', '2025-02-28'],
    ['2025-11-01', '2026-10-31', 'before', '2024-11-01', '2025-10-31'],
    ['2025-11-01', '2026-10-31', 'year', '2024-11-01', '2025-10-31'],
    ['2024-01-01', '2025-06-30', 'year', '2022-01-01', '2023-06-30'],
  ])('%s to %s, %s: %s to %s', (from, to, comparison, comparedFrom, comparedTo) => {
    expect(comparedRange(range(from, to), comparison)).toEqual(range(comparedFrom, comparedTo));
  });

  test('ends before the range begins, and is as long, weekday by weekday, or whole months', () => {
    fc.assert(
      fc.property(anyRange, fc.constantFrom<Comparison>('before', 'year'), (days, comparison) => {
        const compared = comparedRange(days, comparison);
        expect(compared.to < days.from).toBe(true);
        if (isWholeMonths(days)) expect(isWholeMonths(compared)).toBe(true);
        else {
          expect(daysBetween(compared.from, compared.to)).toBe(daysBetween(days.from, days.to));
          expect(weekday(compared.from)).toBe(weekday(days.from));
        }
      }),
    );
  });
});

describe('steps', () => {
  test.each([['2026-11-18', 'day', '2026-11-18'], ['2026-11-18', 'week', '2026-11-16'], ['2026-11-16', 'week', '2026-11-16'], ['2026-11-22', 'week', '2026-11-16'], ['2026-11-18', 'month', '2026-11-01']] as const)(
    '%s lies in the %s of %s',
    (day, step, start) => {
      expect(startOfStep(calendarDate(day), step)).toBe(start);
    },
  );

  test('cover the range in order, each day in one of them, and never more than a chart can show', () => {
    fc.assert(
      fc.property(anyRange, fc.constantFrom(...STEPS), (days, step) => {
        const steps = stepsOf(days, step);
        expect(steps).toEqual([...new Set(Array.from({ length: daysBetween(days.from, days.to) + 1 }, (_, index) => startOfStep(addDays(days.from, index), step)))]);
        expect(stepsOf(days, stepOf(days)).length).toBeLessThanOrEqual(92);
        // Their days join without a gap, from the first day of the range to its last.
        const parts = steps.map((start) => daysOfStep(start, step, days));
        expect([parts[0]?.from, parts.at(-1)?.to]).toEqual([days.from, days.to]);
        expect(parts.slice(1).map(({ from }) => from)).toEqual(parts.slice(0, -1).map(({ to }) => addDays(to, 1)));
      }),
      { numRuns: 60 },
    );
  });
});
