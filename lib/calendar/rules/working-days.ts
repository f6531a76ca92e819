import type { Caveat, DayReason, Holiday, Reach } from '@/lib/calendar/model';
import type { CalendarDate } from '@/lib/values/calendar-date';
import { dateOfDay, dayNumberOf, LAST_DAY, type DayNumber } from './day-number';
import { judgeDay, yearOf, type HolidayCalendar } from './holiday-calendar';

/** After so many days in a row without work no calendar is believed any more: the search ends and says so. */
export const LONGEST_CLOSURE = 366;

/** One line of "why this date?". */
export interface CountedDay {
  readonly date: CalendarDate;
  readonly counted: boolean;
  readonly reason: DayReason;
  readonly holiday: Holiday | null;
  /** The how-manieth working day it is, null for one that is not counted. */
  readonly ordinal: number | null;
}

/**
 * The n-th working day after the day of receipt, which is day 0 and counts never: 17 March 2026 + 3 = 27 March 2026.
 * Throws RangeError unless `count` is a whole number of at least 0.
 */
export function addWorkingDays(receivedOn: CalendarDate, count: number, calendar: HolidayCalendar): Reach<{ readonly date: CalendarDate }> {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError('working days are counted in whole numbers from 0');
  const assumed: DayNumber[] = [];
  let day = dayNumberOf(receivedOn);
  let closedInARow = 0;
  for (let left = count; left > 0; ) {
    if (closedInARow >= LONGEST_CLOSURE || day >= LAST_DAY) return { reached: false, lookedUntil: dateOfDay(day), caveats: caveatsOf(assumed) };
    day += 1;
    const { working, reason } = judgeDay(day, calendar);
    closedInARow = working ? 0 : closedInARow + 1;
    if (working) left -= 1;
    if (reason === 'assumed_working_day') assumed.push(day);
  }
  return { reached: true, date: dateOfDay(day), caveats: caveatsOf(assumed) };
}

/** Every day from the day of receipt to `until`, each counted or skipped and why. Empty when `until` is earlier. */
export function explainWorkingDays(receivedOn: CalendarDate, until: CalendarDate, calendar: HolidayCalendar): CountedDay[] {
  const first = dayNumberOf(receivedOn);
  const rows: CountedDay[] = [];
  let ordinal = 0;
  for (let day = first; day <= dayNumberOf(until); day += 1) {
    const { working, reason, holiday } = judgeDay(day, calendar);
    const counted = working && day > first;
    if (counted) ordinal += 1;
    const why = working && day === first ? 'receipt_day' : reason;
    rows.push({ date: dateOfDay(day), counted, reason: why, holiday, ordinal: counted ? ordinal : null });
  }
  return rows;
}

/** Working days after `from` up to and including `to`: what addWorkingDays adds. 0 when `to` is not later. */
export function workingDaysBetween(from: CalendarDate, to: CalendarDate, calendar: HolidayCalendar): number {
  const last = dayNumberOf(to);
  let count = 0;
  for (let day = dayNumberOf(from) + 1; day <= last; day += 1) if (judgeDay(day, calendar).working) count += 1;
  return count;
}

/** Whether the date is a working day. */
export function isWorkingDay(date: CalendarDate, calendar: HolidayCalendar): boolean {
  return judgeDay(dayNumberOf(date), calendar).working;
}

/** The years of days that were taken for working days although their decree is not out. */
export function caveatsOf(assumed: readonly DayNumber[]): Caveat[] {
  return [...new Set(assumed.map(yearOf))].map((year) => ({ code: 'year_without_decree', year }));
}
