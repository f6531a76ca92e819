import type { Weekday } from '@/lib/calendar/model';
import { addDays, calendarDate, daysBetween, type CalendarDate } from '@/lib/values/calendar-date';

/** Days since 1970-01-01: what counting needs thousands of times where a CalendarDate would be read and written each time. */
export type DayNumber = number;

const ORIGIN = calendarDate('1970-01-01');
const DAYS_FROM_MONDAY_TO_ORIGIN = 3; // a Thursday

export const LAST_DAY: DayNumber = dayNumberOf(calendarDate('2200-12-31'));

export function dayNumberOf(date: CalendarDate): DayNumber {
  return daysBetween(ORIGIN, date);
}

/** Throws RangeError outside the years 1900 to 2200. */
export function dateOfDay(day: DayNumber): CalendarDate {
  return addDays(ORIGIN, day);
}

/** Monday 1 to Sunday 7. */
export function weekdayOf(day: DayNumber): Weekday {
  return (modulo(day + DAYS_FROM_MONDAY_TO_ORIGIN, 7) + 1) as Weekday;
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
