import type { DayReason, Holiday } from '@/lib/calendar/model';
import { dateOfDay, dayNumberOf, weekdayOf, type DayNumber } from './day-number';
import { calendarDate } from '@/lib/values/calendar-date';

/** The holidays as the counting reads them; made by buildHolidayCalendar. */
export interface HolidayCalendar {
  readonly holidays: ReadonlyMap<DayNumber, Holiday>;
  readonly decreedYears: readonly { readonly first: DayNumber; readonly last: DayNumber }[];
  readonly jointLeaveIsWorkingDay: boolean;
}

export interface DayJudgement {
  readonly working: boolean;
  readonly reason: DayReason;
  /** Named also where it falls on a weekend or does not count. */
  readonly holiday: Holiday | null;
}

/**
 * The calendar of working days: Monday to Friday less national holidays and joint leave.
 * `decreedYears` are the years whose decree is out; `jointLeaveIsWorkingDay` is the policy value valid on the day of receipt.
 * Two entries for one date: the national holiday wins.
 */
export function buildHolidayCalendar(source: {
  readonly holidays: readonly Holiday[];
  readonly decreedYears: readonly number[];
  readonly jointLeaveIsWorkingDay: boolean;
}): HolidayCalendar {
  const holidays = new Map<DayNumber, Holiday>();
  for (const holiday of source.holidays) {
    const day = dayNumberOf(holiday.date);
    if (holidays.get(day)?.kind !== 'national') holidays.set(day, holiday);
  }
  return { holidays, decreedYears: source.decreedYears.map(daysOfYear), jointLeaveIsWorkingDay: source.jointLeaveIsWorkingDay };
}

/** Years for which at least one day with a decree is on record. */
export function decreedYearsOf(holidays: readonly Holiday[]): number[] {
  const years = holidays.filter(({ decree }) => decree.trim() !== '').map(({ date }) => Number(date.slice(0, 4)));
  return [...new Set(years)].sort((a, b) => a - b);
}

/** Whether a day is a working day, and why. */
export function judgeDay(day: DayNumber, calendar: HolidayCalendar): DayJudgement {
  const holiday = calendar.holidays.get(day) ?? null;
  if (weekdayOf(day) > 5) return { working: false, reason: 'weekend', holiday };
  if (holiday?.kind === 'national') return { working: false, reason: 'national_holiday', holiday };
  if (holiday !== null && !calendar.jointLeaveIsWorkingDay) return { working: false, reason: 'joint_leave', holiday };
  if (holiday !== null) return { working: true, reason: 'joint_leave_worked', holiday };
  return { working: true, reason: isDecreed(day, calendar) ? 'working_day' : 'assumed_working_day', holiday };
}

/** The year in which a day lies. */
export function yearOf(day: DayNumber): number {
  return Number(dateOfDay(day).slice(0, 4));
}

function isDecreed(day: DayNumber, { decreedYears }: HolidayCalendar): boolean {
  return decreedYears.some(({ first, last }) => first <= day && day <= last);
}

function daysOfYear(year: number) {
  return { first: dayNumberOf(calendarDate(`${year}-01-01`)), last: dayNumberOf(calendarDate(`${year}-12-31`)) };
}
