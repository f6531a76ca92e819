import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addMonths, calendarDate, daysBetween, firstOfMonth, type CalendarDate } from '@/lib/values/calendar-date';
import { coverRange, type DayRange } from './cover-range';

const day = fc.integer({ min: 0, max: 2_000 }).map((days) => addDays(calendarDate('2024-01-01'), days));
const daysOf = ({ from, to }: DayRange): CalendarDate[] => Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index));

test.each([
  ['2026-11-01', '2026-11-30', { months: { from: '2026-11-01', to: '2026-11-01' }, days: [] }],
  ['2026-11-01', '2026-11-29', { months: null, days: [{ from: '2026-11-01', to: '2026-11-29' }] }],
  ['2026-10-31', '2026-12-01', { months: { from: '2026-11-01', to: '2026-11-01' }, days: [{ from: '2026-10-31', to: '2026-10-31' }, { from: '2026-12-01', to: '2026-12-01' }] }],
  ['2026-10-31', '2026-11-02', { months: null, days: [{ from: '2026-10-31', to: '2026-11-02' }] }],
  ['2025-01-01', '2025-12-31', { months: { from: '2025-01-01', to: '2025-12-01' }, days: [] }],
  ['2026-11-02', '2026-11-01', { months: null, days: [] }],
])('%s to %s', (from, to, expected) => {
  expect(coverRange({ from: calendarDate(from), to: calendarDate(to) })).toEqual(expected);
});

test('the cells are the days of the range, each once, and as few as can be', () => {
  fc.assert(
    fc.property(day, day, (a, b) => {
      const range = a <= b ? { from: a, to: b } : { from: b, to: a };
      const { months, days } = coverRange(range);
      const inMonths = months ? daysOf({ from: months.from, to: addDays(addMonths(months.to, 1), -1) }) : [];
      const inDays = days.flatMap(daysOf);
      expect([...inMonths, ...inDays].sort()).toEqual(daysOf(range));
      // No month whole among the single days.
      for (const single of inDays) {
        const first = firstOfMonth(single);
        expect(range.from <= first && addDays(addMonths(first, 1), -1) <= range.to).toBe(false);
      }
      if (months) expect([firstOfMonth(months.from), firstOfMonth(months.to)]).toEqual([months.from, months.to]);
    }),
    { numRuns: 300 },
  );
});
