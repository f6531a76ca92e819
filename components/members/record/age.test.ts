import { expect, test } from 'vitest';
import { calendarDate } from '@/lib/values/calendar-date';
import { ageInUnits } from './age';

test.each([
  ['2026-11-20', '2026-11-20', 0, 'days'],
  ['2026-11-12', '2026-11-20', 8, 'days'],
  ['2026-10-21', '2026-11-20', 30, 'days'],
  ['2026-10-20', '2026-11-20', 1, 'months'],
  ['2026-01-31', '2026-02-28', 1, 'months'],
  ['2024-11-21', '2026-11-20', 23, 'months'],
  ['2024-11-20', '2026-11-20', 2, 'years'],
  ['1985-08-17', '2026-11-20', 41, 'years'],
  ['2026-11-21', '2026-11-20', 0, 'days'],
])('born %s, on %s: %s %s', (born, today, count, unit) => {
  expect(ageInUnits(calendarDate(born), calendarDate(today))).toEqual({ unit, count });
});
