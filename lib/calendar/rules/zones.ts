import { DAY, MINUTE, ZONE_OFFSETS, type EpochMs, type Zone } from '@/lib/calendar/model';
import type { CalendarDate } from '@/lib/values/calendar-date';
import { dateOfDay, dayNumberOf, type DayNumber } from './day-number';

/** The day that the wall calendar shows at an instant. */
export function localDay(at: EpochMs, zone: Zone): DayNumber {
  return Math.floor((whole(at) + ZONE_OFFSETS[zone] * MINUTE) / DAY);
}

/** Midnight with which the day begins. */
export function startOfDay(day: DayNumber, zone: Zone): EpochMs {
  return day * DAY - ZONE_OFFSETS[zone] * MINUTE;
}

/** The date that the wall calendar shows at an instant. Throws RangeError outside the years 1900 to 2200. */
export function localDate(at: EpochMs, zone: Zone): CalendarDate {
  return dateOfDay(localDay(at, zone));
}

/** The last millisecond of a date: a deadline by date is kept up to and including it. */
export function endOfDate(date: CalendarDate, zone: Zone): EpochMs {
  return startOfDay(dayNumberOf(date) + 1, zone) - 1;
}

/** The wall clock at an instant as `HH:MM`, seconds dropped. */
export function localTime(at: EpochMs, zone: Zone): string {
  return timeText(at - startOfDay(localDay(at, zone), zone));
}

/** Milliseconds after midnight of `HH:MM`, 00:00 to 24:00; null for any other text. */
export function parseTimeOfDay(text: string): number | null {
  const [, hours, minutes] = /^(\d\d):([0-5]\d)$/.exec(text) ?? [];
  if (hours === undefined) return null;
  const ms = (Number(hours) * 60 + Number(minutes)) * MINUTE;
  return ms > DAY ? null : ms;
}

function timeText(ms: number): string {
  const minutes = Math.floor(ms / MINUTE);
  const digits = (value: number) => String(value).padStart(2, '0');
  return `${digits(Math.floor(minutes / 60))}:${digits(minutes % 60)}`;
}

// NaN would pass every comparison and end as a deadline that nobody can miss.
function whole(at: EpochMs): EpochMs {
  if (!Number.isSafeInteger(at)) throw new RangeError('an instant is a whole number of milliseconds');
  return at;
}
