import { CalendarDate as CivilDate, fromDate, parseDate, startOfMonth, toCalendarDate } from '@internationalized/date';

declare const brand: unique symbol;

/**
 * A business date: the text `YYYY-MM-DD` of a real day in the years 1900 to 2200, without time and zone.
 * Two of them compare with `<`, `>` and `===`.
 */
export type CalendarDate = string & { readonly [brand]: 'CalendarDate' };

const FORM = /^\d{4}-\d{2}-\d{2}$/;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;

/** The date that the text names, or null unless it is exactly `YYYY-MM-DD`, a real day, and in 1900-2200. */
export function parseCalendarDate(text: string): CalendarDate | null {
  if (!FORM.test(text)) return null;
  const year = Number(text.slice(0, 4));
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  // The constructor moves a day that does not exist to the nearest that does.
  const civil = new CivilDate(year, Number(text.slice(5, 7)), Number(text.slice(8)));
  return civil.toString() === text ? (text as CalendarDate) : null;
}

/** The date of a text known to be right (a literal, a stored value). Throws RangeError when it is not. */
export function calendarDate(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (date === null) throw new RangeError('not a calendar date (YYYY-MM-DD, 1900-2200)');
  return date;
}

/** The date of a year, month (1-12) and day (1-31), or null when there is no such day. */
export function dateOfParts(year: number, month: number, day: number): CalendarDate | null {
  const digits = (value: number, width: number) => String(value).padStart(width, '0');
  return parseCalendarDate(`${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`);
}

/** Calendar months later (earlier when negative). A day that the month lacks becomes its last: 30 Nov + 3 = 28 or 29 Feb. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  return fromCivil(toCivil(date).add({ months: whole(months) }));
}

/** Days later (earlier when negative). */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromCivil(toCivil(date).add({ days: whole(days) }));
}

/** Days from `from` to `to`: 0 for the same day, negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return julianDay(to) - julianDay(from);
}

/** Whole calendar months from `from` to `to`: the largest n >= 0 with `addMonths(from, n) <= to`; 0 when `to` is earlier. */
export function monthsBetween(from: CalendarDate, to: CalendarDate): number {
  if (to <= from) return 0;
  const a = toCivil(from);
  const b = toCivil(to);
  const months = (b.year - a.year) * 12 + (b.month - a.month);
  return addMonths(from, months) <= to ? months : months - 1;
}

/** The 1st of the month in which the date lies. */
export function firstOfMonth(date: CalendarDate): CalendarDate {
  return fromCivil(startOfMonth(toCivil(date)));
}

/** The 1st of the month after: 31 Jan and 1 Jan give 1 Feb, 31 Dec gives 1 Jan (DOMAIN T14). */
export function firstOfNextMonth(date: CalendarDate): CalendarDate {
  return fromCivil(startOfMonth(toCivil(date)).add({ months: 1 }));
}

/** The day that the wall calendar shows at an instant in an IANA zone such as `Asia/Makassar`. Throws RangeError on an unknown zone. */
export function dateInZone(instant: Date, zone: string): CalendarDate {
  return fromCivil(toCalendarDate(fromDate(instant, zone)));
}

/**
 * Completed years of age on a day; 0 on any day before the first birthday.
 * Born on 29 February: in a common year the year is completed on 1 March, so that nobody loses a child's cover a day early.
 */
export function ageOn(birth: CalendarDate, on: CalendarDate): number {
  if (on <= birth) return 0;
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4));
  return on.slice(5) >= birth.slice(5) ? years : years - 1;
}

/** Day of the month, 1-31. */
export function dayOfMonth(date: CalendarDate): number {
  return toCivil(date).day;
}

/** The month as `YYYY-MM`. */
export function yearMonth(date: CalendarDate): string {
  return date.slice(0, 7);
}

/** The date of a DATE column, which the database client hands over as midnight UTC. Throws RangeError on any other time. */
export function fromDbDate(value: Date): CalendarDate {
  const text = value.toISOString();
  if (!text.endsWith('T00:00:00.000Z')) throw new RangeError('a DATE column must be midnight UTC');
  return calendarDate(text.slice(0, 10));
}

/** Midnight UTC of the date: what a DATE column is given, and what Intl formats with `timeZone: 'UTC'`. */
export function toDbDate(date: CalendarDate): Date {
  return toCivil(date).toDate('UTC');
}

function toCivil(date: CalendarDate): CivilDate {
  return parseDate(date);
}

function fromCivil(date: CivilDate): CalendarDate {
  return calendarDate(date.toString());
}

function julianDay(date: CalendarDate): number {
  const civil = toCivil(date);
  return civil.calendar.toJulianDay(civil);
}

// The library adds nothing for NaN and truncates fractions: a wrong count must not pass for a date.
function whole(count: number): number {
  if (!Number.isSafeInteger(count)) throw new RangeError('months and days are counted in whole numbers');
  return count;
}
