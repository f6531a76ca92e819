import { DAY, MINUTE, type EpochMs } from '@/lib/calendar/model';
import type { Office } from '@/lib/calendar/rules/office';
import { workingDaysBetween } from '@/lib/calendar/rules/working-days';
import { workingTimeBetween } from '@/lib/calendar/rules/working-time';
import { localDate, localDay, startOfDay } from '@/lib/calendar/rules/zones';
import type { Clock } from '@/lib/complaints/model';

/** What the due column says: `key` under `due` in the messages, and its numbers. */
export const DUE_WORDS = [
  'unknown', // no deadline can be counted
  'paused', // waits; runs on by itself at `until`
  'minutesLeft',
  'hoursLeft',
  'todayLeft', // the legal clock on its last day
  'daysLeft', // working days
  'justOver', // less than a minute of work ago
  'minutesOver',
  'hoursOver',
  'daysOver',
] as const;
export type DueWord = (typeof DUE_WORDS)[number];

export interface DueInWords {
  readonly key: DueWord;
  readonly over: boolean;
  readonly params: { readonly days: number; readonly hours: number; readonly minutes: number };
  /** When a pause runs on by itself, else null. */
  readonly until: EpochMs | null;
}

export interface DueFacts {
  readonly clock: Clock;
  readonly dueAt: EpochMs | null;
  /** When the pause in which the clock stands now will end by itself; null when it runs. Read for `resolve` alone. */
  readonly pausedUntil: EpochMs | null;
}

/**
 * How much time is left or over, as people say it: working minutes, from an hour on working hours, and from a whole working day on
 * working days. The legal clock speaks of days alone.
 */
export function dueInWords({ clock, dueAt, pausedUntil }: DueFacts, office: Office, now: EpochMs): DueInWords {
  if (dueAt === null) return words('unknown', false, {});
  const over = now > dueAt;
  if (!over && clock === 'resolve' && pausedUntil !== null && now < pausedUntil) return words('paused', false, {}, pausedUntil);
  const [from, to] = over ? [dueAt, now] : [now, dueAt];
  const days = workingDaysBetween(localDate(from, office.zone), localDate(to, office.zone), office.calendar);
  if (clock === 'legal') return legalWords(over, days);
  const ms = workingTimeBetween(from, to, office);
  const minutes = Math.floor(ms / MINUTE);
  if (over && minutes === 0) return words('justOver', true, {});
  if (minutes < 60) return words(over ? 'minutesOver' : 'minutesLeft', over, { minutes });
  if (days === 0 || ms < workingDayOf(dueAt, office)) return words(over ? 'hoursOver' : 'hoursLeft', over, { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
  return words(over ? 'daysOver' : 'daysLeft', over, { days });
}

/** How much of the working time between the start of a promise and its due instant is used, 0 to 100: the bar beside the words. */
export function usedPercent(since: EpochMs, dueAt: EpochMs, office: Office, now: EpochMs): number {
  const whole = workingTimeBetween(since, dueAt, office);
  if (now >= dueAt || whole === 0) return now >= dueAt ? 100 : 0;
  return Math.floor((workingTimeBetween(since, now, office) * 100) / whole);
}

/** Working time of the day of an instant. */
function workingDayOf(at: EpochMs, office: Office): number {
  const midnight = startOfDay(localDay(at, office.zone), office.zone);
  return workingTimeBetween(midnight, midnight + DAY, office);
}

/** A legal deadline is over from the next day on; on days without work it is over by 0 of them. */
function legalWords(over: boolean, days: number): DueInWords {
  if (over) return days === 0 ? words('justOver', true, {}) : words('daysOver', true, { days });
  return days === 0 ? words('todayLeft', false, {}) : words('daysLeft', false, { days });
}

function words(key: DueWord, over: boolean, params: Partial<DueInWords['params']>, until: EpochMs | null = null): DueInWords {
  return { key, over, params: { days: 0, hours: 0, minutes: 0, ...params }, until };
}
