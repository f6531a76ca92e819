import type { CalendarDate } from '@/lib/values/calendar-date';
import type { DayRange } from './cover-range';
import type { Comparison } from './periods';

/** Whether the days compared with are all on record: else they say nothing about a change. */
export const isRecorded = (compared: DayRange, firstDay: CalendarDate | null): boolean => firstDay !== null && compared.from >= firstDay;

/** What a report is compared with that can be read: the days before and a year before, as far as they are on record; where both are the same days, once, as the year. */
export function readableComparisons({ before, yearBefore }: { before: DayRange; yearBefore: DayRange }, firstDay: CalendarDate | null): Comparison[] {
  const same = before.from === yearBefore.from && before.to === yearBefore.to;
  return [...(same || !isRecorded(before, firstDay) ? [] : ['before' as const]), ...(isRecorded(yearBefore, firstDay) ? ['year' as const] : [])];
}
