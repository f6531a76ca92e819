import fc from 'fast-check';
import { ZONES, type EpochMs, type Holiday, type OpenHours, type Timetable } from '@/lib/calendar/model';
import { buildHolidayCalendar, type HolidayCalendar } from '@/lib/calendar/rules/holiday-calendar';
import { openOffice, type Office } from '@/lib/calendar/rules/office';
import { addDays, calendarDate, type CalendarDate } from '@/lib/values/calendar-date';
import { at, week } from './example-office';

/** The year in which the arbitrary holidays, overrides and instants lie. */
export const YEAR = 2026;
const FIRST = calendarDate(`${YEAR}-01-01`);

export const ANY_DATE: fc.Arbitrary<CalendarDate> = fc.integer({ min: 0, max: 364 }).map((days) => addDays(FIRST, days));
export const ANY_INSTANT: fc.Arbitrary<EpochMs> = fc.integer({ min: at(`${YEAR}-01-01 00:00`), max: at(`${YEAR}-12-31 23:59`) });

const ANY_HOLIDAY: fc.Arbitrary<Holiday> = fc.record({
  date: ANY_DATE,
  kind: fc.constantFrom('national', 'joint_leave'),
  name: fc.constant('Hari libur'),
  decree: fc.constant('SKB 1/2025'),
});

/** The year and the one after it: their decrees are out, or not. */
export const ANY_CALENDAR: fc.Arbitrary<HolidayCalendar> = fc
  .record({
    holidays: fc.array(ANY_HOLIDAY, { maxLength: 40 }),
    decreedYears: fc.subarray([YEAR, YEAR + 1]),
    jointLeaveIsWorkingDay: fc.boolean(),
  })
  .map(buildHolidayCalendar);

const ANY_TIME = fc.integer({ min: 0, max: 24 * 60 - 1 });

function timeText(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** One to three stretches in order; the first is never empty. */
const SOME_HOURS: fc.Arbitrary<OpenHours[]> = fc.uniqueArray(ANY_TIME, { minLength: 2, maxLength: 6 }).map((minutes) => {
  const sorted = [...minutes].sort((a, b) => a - b).map(timeText);
  const pairs = sorted.map((from, index) => ({ from, to: sorted[index + 1] }));
  return pairs.flatMap(({ from, to }, index) => (index % 2 === 0 && to !== undefined ? [{ from, to }] : []));
});

const ANY_WEEK = fc.tuple(SOME_HOURS, fc.oneof(SOME_HOURS, fc.constant([]))).map(([others, friday]) => week(others, friday));

const ANY_OVERRIDE: fc.Arbitrary<Timetable> = fc
  .record({ kind: fc.constantFrom('ramadan', 'special'), validFrom: ANY_DATE, days: fc.integer({ min: 0, max: 40 }), week: ANY_WEEK })
  .map(({ days, ...rest }) => ({ ...rest, validTo: addDays(rest.validFrom, days) }) as Timetable);

/** An office in any zone that works at least on some days of every year. */
export const ANY_OFFICE: fc.Arbitrary<Office> = fc
  .record({
    id: fc.constant('any'),
    zone: fc.constantFrom(...ZONES),
    calendar: ANY_CALENDAR,
    timetables: fc.tuple(ANY_WEEK, fc.array(ANY_OVERRIDE, { maxLength: 2 })).map(([regular, overrides]): Timetable[] => [
      { kind: 'regular', validFrom: calendarDate('1990-01-01'), validTo: null, week: regular },
      ...overrides,
    ]),
  })
  .map(openOffice);
