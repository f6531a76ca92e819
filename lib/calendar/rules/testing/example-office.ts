import { readFileSync } from 'node:fs';
import { fromAbsolute, parseDateTime, toCalendarDateTime } from '@internationalized/date';
import { HOLIDAY_KINDS, WEEKDAYS, type EpochMs, type Holiday, type OfficeWeek, type OpenHours, type Timetable, type Zone } from '@/lib/calendar/model';
import { buildHolidayCalendar, decreedYearsOf, type HolidayCalendar } from '@/lib/calendar/rules/holiday-calendar';
import { openOffice, type Office } from '@/lib/calendar/rules/office';
import { calendarDate } from '@/lib/values/calendar-date';

/** The example of all clock tests: the decreed holidays of 2025 to 2027 and invented office hours. */
export const HOLIDAYS: readonly Holiday[] = readFileSync(new URL('../../../../prisma/seed/data/holidays.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [date = '', kind = '', name = '', decree = ''] = line.split(',');
    const known = HOLIDAY_KINDS.find((each) => each === kind);
    if (known === undefined) throw new Error(`unknown kind of holiday: ${kind}`);
    return { date: calendarDate(date), kind: known, name, decree };
  });

export const HOLIDAY_SOURCE = { holidays: HOLIDAYS, decreedYears: decreedYearsOf(HOLIDAYS), jointLeaveIsWorkingDay: false };
export const CALENDAR = buildHolidayCalendar(HOLIDAY_SOURCE);

/** Monday to Friday, Friday with hours of its own. */
export function week(otherDays: readonly OpenHours[], friday: readonly OpenHours[]): OfficeWeek {
  const hours = WEEKDAYS.map((weekday) => [weekday, weekday > 5 ? [] : weekday === 5 ? friday : otherDays]);
  return Object.fromEntries(hours) as OfficeWeek;
}

/** 8 hours a day less the break, which is longer on Friday: 480 minutes, on Friday 450. */
export const REGULAR: Timetable = {
  kind: 'regular',
  validFrom: calendarDate('2020-01-01'),
  validTo: null,
  week: week(
    [{ from: '08:00', to: '12:00' }, { from: '13:00', to: '17:00' }],
    [{ from: '08:00', to: '11:30' }, { from: '13:00', to: '17:00' }],
  ),
};

/** 390 minutes, on Friday 390 too, with the break at another time. */
export const RAMADAN: Timetable = {
  kind: 'ramadan',
  validFrom: calendarDate('2026-02-19'),
  validTo: calendarDate('2026-03-20'),
  week: week(
    [{ from: '08:00', to: '12:00' }, { from: '12:30', to: '15:00' }],
    [{ from: '08:00', to: '11:30' }, { from: '12:30', to: '15:30' }],
  ),
};

export function anOffice(zone: Zone = 'Asia/Jakarta', calendar: HolidayCalendar = CALENDAR, timetables: readonly Timetable[] = [REGULAR, RAMADAN]): Office {
  return openOffice({ id: zone === 'Asia/Jakarta' ? 'bdl' : zone === 'Asia/Makassar' ? 'dps' : 'jyp', zone, calendar, timetables });
}

export const NEVER_OPEN = anOffice('Asia/Jakarta', CALENDAR, [{ ...REGULAR, week: week([], []) }]);

/** The instant at which the clocks of the zone show `YYYY-MM-DD HH:MM`, also with `:SS` and `.mmm`. */
export function at(local: string, zone: Zone = 'Asia/Jakarta'): EpochMs {
  return parseDateTime(local.replace(' ', 'T')).toDate(zone).getTime();
}

/** `at` read backwards: `YYYY-MM-DD HH:MM`, with seconds where there are any. */
export function local(instant: EpochMs, zone: Zone = 'Asia/Jakarta'): string {
  return toCalendarDateTime(fromAbsolute(instant, zone)).toString().replace('T', ' ').replace(/:00$/, '');
}
