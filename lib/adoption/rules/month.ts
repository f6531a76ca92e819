import { addDays, addMonths, calendarDate, yearMonth, type CalendarDate } from '@/lib/values/calendar-date';
import type { Month } from '../model';

/** The first month of which figures are taken: Mobile JKN began in November 2017, membership is known from before. */
export const FIRST_MONTH: Month = '2014-01';

/** The month so many months later (earlier when negative). */
export function shiftMonth(month: Month, by: number): Month {
  return yearMonth(addMonths(firstDay(month), by));
}

export function firstDay(month: Month): CalendarDate {
  return calendarDate(`${month}-01`);
}

export function lastDay(month: Month): CalendarDate {
  return addDays(addMonths(firstDay(month), 1), -1);
}

/** The months from one to another, both included; none when the second is earlier. */
export function monthsFrom(first: Month, last: Month): Month[] {
  const months: Month[] = [];
  for (let month = first; month <= last; month = shiftMonth(month, 1)) months.push(month);
  return months;
}
