import { dateInZone, type CalendarDate } from '@/lib/values/calendar-date';
import { env } from './env';

/** The present instant. In demo mode LOKET_NOW can hold the clock still, so that tests do not depend on the day they run. */
export function now(): Date {
  return env().fixedNow ?? new Date();
}

/** Today's business date in a zone. */
export function todayIn(zone: string): CalendarDate {
  return dateInZone(now(), zone);
}
