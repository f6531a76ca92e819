import { dateInZone, type CalendarDate } from '@/lib/values/calendar-date';
import { env } from './env';

/** The present instant. In demo mode LOKET_NOW can hold the clock still, so that tests do not depend on the day they run. */
export function now(): Date {
  return env().fixedNow ?? new Date();
}

/**
 * The instant of what passes within minutes: one-time codes, tickets and delays of a sign-in. The given moment, except where the clock is held: a
 * telephone that shows codes knows nothing of LOKET_NOW, and a delay has to end.
 */
export function passingTime(at: Date): Date {
  return env().fixedNow === undefined ? at : new Date();
}

/** Today's business date in a zone. */
export function todayIn(zone: string): CalendarDate {
  return dateInZone(now(), zone);
}
