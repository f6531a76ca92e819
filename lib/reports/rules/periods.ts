import { addDays, addMonths, calendarDate, daysBetween, firstOfMonth, type CalendarDate } from '@/lib/values/calendar-date';
import type { DayRange } from './cover-range';

/** Usual periods of a report: `7d` and `30d` are whole days that end yesterday, `month` and `year` run until today. */
export const PERIODS = ['today', '7d', '30d', 'month', 'last_month', '12m', 'year'] as const;
export type Period = (typeof PERIODS)[number];

/** With what a period is compared: what went before, or the year before. */
export const COMPARISONS = ['before', 'year'] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** Steps of a series: so many that a chart can be read. */
export const STEPS = ['day', 'week', 'month'] as const;
export type Step = (typeof STEPS)[number];

/** A Monday before every day that is counted. */
const MONDAY = calendarDate('1900-01-01');

/** Three years: what a report looks at at once. */
export const MOST_DAYS = 1_096;

/** The days of a usual period. */
export function periodRange(period: Period, today: CalendarDate): DayRange {
  const month = firstOfMonth(today);
  switch (period) {
    case 'today':
      return { from: today, to: today };
    case '7d':
      return { from: addDays(today, -7), to: addDays(today, -1) };
    case '30d':
      return { from: addDays(today, -30), to: addDays(today, -1) };
    case 'month':
      return { from: month, to: today };
    case 'last_month':
      return { from: addMonths(month, -1), to: addDays(month, -1) };
    case '12m':
      return { from: addMonths(month, -12), to: addDays(month, -1) };
    case 'year':
      return { from: calendarDate(`${today.slice(0, 4)}-01-01`), to: today };
  }
}

/** Whether the range is made of whole calendar months. */
export function isWholeMonths({ from, to }: DayRange): boolean {
  return firstOfMonth(from) === from && firstOfMonth(addDays(to, 1)) === addDays(to, 1);
}

/**
 * The days with which a range is compared, as long as itself. Whole months are compared with whole months. Any other range moves by whole weeks, so that Mondays meet
 * Mondays: back behind itself, or by 52 weeks. A short month beside a long one differs by days: figures by day say so.
 */
export function comparedRange(range: DayRange, comparison: Comparison): DayRange {
  const { from, to } = range;
  if (isWholeMonths(range)) {
    const end = addDays(to, 1);
    const months = (Number(end.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(end.slice(5, 7)) - Number(from.slice(5, 7));
    const back = comparison === 'year' ? Math.ceil(months / 12) * 12 : months;
    return { from: addMonths(from, -back), to: addDays(addMonths(end, -back), -1) };
  }
  const length = daysBetween(from, to) + 1;
  const back = comparison === 'year' ? Math.ceil(length / 364) * 364 : Math.ceil(length / 7) * 7;
  return { from: addDays(from, -back), to: addDays(to, -back) };
}

/** In which steps a range is drawn: days up to three months, weeks up to a year and a half, then months. */
export function stepOf({ from, to }: DayRange): Step {
  const length = daysBetween(from, to) + 1;
  return length <= 92 ? 'day' : length <= 549 ? 'week' : 'month';
}

/** The first day of the step in which a day lies; weeks begin on Monday. */
export function startOfStep(day: CalendarDate, step: Step): CalendarDate {
  if (step === 'month') return firstOfMonth(day);
  return step === 'week' ? addDays(day, -(daysBetween(MONDAY, day) % 7)) : day;
}

/** The days of the step that begins on `start` which lie in the range. */
export function daysOfStep(start: CalendarDate, step: Step, { from, to }: DayRange): DayRange {
  const end = step === 'day' ? start : step === 'week' ? addDays(start, 6) : addDays(addMonths(start, 1), -1);
  return { from: start < from ? from : start, to: end > to ? to : end };
}

/** The first days of all steps that the range touches, in order. */
export function stepsOf({ from, to }: DayRange, step: Step): CalendarDate[] {
  const steps: CalendarDate[] = [];
  for (let start = startOfStep(from, step); start <= to; start = step === 'month' ? addMonths(start, 1) : addDays(start, step === 'week' ? 7 : 1)) steps.push(start);
  return steps;
}
