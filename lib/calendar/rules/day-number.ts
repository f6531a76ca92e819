import type { Weekday } from '@/lib/calendar/model';
import { addDays, calendarDate, daysBetween, type CalendarDate } from '@/lib/values/calendar-date';

/** Days since 1970-01-01: what counting needs thousands of times where a CalendarDate would be read and written each time. */
export type DayNumber = number;

const ORIGIN = calendarDate('1970-01-01');
const DAYS_FROM_MONDAY_TO_ORIGIN = 3; // a Thursday

// The same few hundred dates are asked for again and again when the clocks of all open cases are recomputed, and reading
// one costs more than counting to it. At most as many entries as CalendarDate has days, 109,938.
const DAYS = new Map<CalendarDate, DayNumber>();
const DATES = new Map<DayNumber, CalendarDate>();

export const LAST_DAY: DayNumber = dayNumberOf(calendarDate('2200-12-31'));

export function dayNumberOf(date: CalendarDate): DayNumber {
  const known = DAYS.get(date);
  if (known !== undefined) return known;
  const day = daysBetween(ORIGIN, date);
  DAYS.set(date, day);
  return day;
}

/** Throws RangeError outside the years 1900 to 2200. */
export function dateOfDay(day: DayNumber): CalendarDate {
  const known = DATES.get(day);
  if (known !== undefined) return known;
  const date = addDays(ORIGIN, day);
  DATES.set(day, date);
  return date;
}

/** Monday 1 to Sunday 7. */
export function weekdayOf(day: DayNumber): Weekday {
  return (modulo(day + DAYS_FROM_MONDAY_TO_ORIGIN, 7) + 1) as Weekday;
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
