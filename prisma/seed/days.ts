import { type CalendarDate, addMonths, calendarDate, firstOfMonth } from '@/lib/values/calendar-date';

/** A date as days since 1 January 1970: the arithmetic of a million people, without a million date objects. */
export type Day = number;

const DAY_MS = 86_400_000;
const written = new Map<Day, CalendarDate>();

export function dayOf(date: CalendarDate): Day {
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}

/** The date of a day number. Each is written once and then remembered (a century is 36,525 of them). */
export function dateOf(day: Day): CalendarDate {
  const known = written.get(day);
  if (known !== undefined) return known;
  const date = calendarDate(new Date(day * DAY_MS).toISOString().slice(0, 10));
  written.set(day, date);
  return date;
}

/** Monday to Friday. Seeded acts happen on these; holidays are not looked at. */
export function isWeekday(day: Day): boolean {
  const weekday = (day + 4) % 7; // 1 January 1970 was a Thursday
  return weekday !== 0 && weekday !== 6;
}

/** The firsts of this month and of the `count` months before, latest first. */
export function firstsOfMonths(today: CalendarDate, count: number): CalendarDate[] {
  const first = firstOfMonth(today);
  return Array.from({ length: count + 1 }, (_, back) => addMonths(first, -back));
}

/** The same to the second; `seconds` counts from midnight. */
export function instantOfSecond(day: Day, seconds: number, utcOffsetHours: number): string {
  return new Date(day * DAY_MS + (seconds - utcOffsetHours * 3_600) * 1_000).toISOString();
}

/** The instant of a wall clock in a zone without daylight saving, as text that PostgreSQL reads. `minutes` counts from midnight. */
export function instantOf(day: Day, minutes: number, utcOffsetHours: number): string {
  return new Date(day * DAY_MS + (minutes - utcOffsetHours * 60) * 60_000).toISOString();
}
