import { fromDate } from '@internationalized/date';
import { dateInZone, type CalendarDate } from '@/lib/values/calendar-date';

/** When something happened as the wall clock of the branch shows it: the day, and the hour 0-23. */
export interface LocalMoment {
  day: CalendarDate;
  hour: number;
}

/** Day and hour of an instant in an IANA zone: 14.59 UTC is 23 o'clock in Jayapura, a minute later the next day's 0. */
export function localMoment(instant: Date, zone: string): LocalMoment {
  return { day: dateInZone(instant, zone), hour: fromDate(instant, zone).hour };
}

/** What the branch's wall clock shows at an instant: `09:41`. */
export function localTime(instant: Date, zone: string): string {
  const { hour, minute } = fromDate(instant, zone);
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** Whole seconds from one instant to a later one; 0 when the clocks disagree and it lies before. */
export function secondsBetween(from: Date, to: Date): number {
  return Math.max(0, Math.floor((to.getTime() - from.getTime()) / 1_000));
}
