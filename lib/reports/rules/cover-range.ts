import { addDays, addMonths, firstOfMonth, type CalendarDate } from '@/lib/values/calendar-date';

/** Days from `from` to `to`, both counted. */
export interface DayRange {
  from: CalendarDate;
  to: CalendarDate;
}

/** Which cells add up to a range: the cells of whole months (`from` and `to` are their firsts), and those of the days before and after them. */
export interface Cover {
  months: DayRange | null;
  days: DayRange[];
}

/** The fewest cells that add up to the range: every month that lies in it whole, and the single days at its ends. An empty range has none. */
export function coverRange({ from, to }: DayRange): Cover {
  if (to < from) return { months: null, days: [] };
  const first = firstOfMonth(from) === from ? from : addMonths(firstOfMonth(from), 1);
  // The month after the last whole one.
  const end = firstOfMonth(addDays(to, 1));
  if (first >= end) return { months: null, days: [{ from, to }] };
  return {
    months: { from: first, to: addMonths(end, -1) },
    days: [{ from, to: addDays(first, -1) }, { from: end, to }].filter((range) => range.from <= range.to),
  };
}
