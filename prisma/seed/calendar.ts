import { type CalendarDate, addMonths, firstOfMonth } from '@/lib/values/calendar-date';
import { type Day, dayOf, firstsOfMonths } from './days';

const MONTHS_BACK = 240;
const MONTHS_AHEAD = 15;

/** The months around today, counted back from this one. */
export interface MonthTable {
  readonly today: CalendarDate;
  readonly todayDay: Day;
  /** The 1st of the month so many months ago (0: this month; negative: to come). Throws RangeError beyond 20 years back or 15 months ahead. */
  first(monthsAgo: number): Day;
  /** The last day of that month. */
  last(monthsAgo: number): Day;
  /** How many months ago the first 1st on or after the day was; negative when it is to come. */
  monthsAgoOfNextFirst(day: Day): number;
}

export function monthTable(today: CalendarDate): MonthTable {
  const firsts = firstsOfMonths(addMonths(firstOfMonth(today), MONTHS_AHEAD), MONTHS_BACK + MONTHS_AHEAD).map(dayOf);
  const first = (monthsAgo: number): Day => {
    const day = firsts[monthsAgo + MONTHS_AHEAD];
    if (day === undefined) throw new RangeError('month lies outside the table');
    return day;
  };
  return {
    today,
    todayDay: dayOf(today),
    first,
    last: (monthsAgo) => first(monthsAgo - 1) - 1,
    monthsAgoOfNextFirst: (day) => firsts.findLastIndex((one) => one >= day) - MONTHS_AHEAD,
  };
}
