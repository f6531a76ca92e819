import { addDays, addMonths, daysBetween, firstOfMonth, calendarDate, type CalendarDate } from '@/lib/values/calendar-date';
import type { DayRange } from './cover-range';

export const MAIL_REPORTS_KNOWN = ['visits', 'transfers', 'complaints', 'satisfaction', 'adoption'] as const;
export type MailReport = (typeof MAIL_REPORTS_KNOWN)[number];
export const MAIL_FORMATS = ['pdf', 'xlsx'] as const;
export type MailFormat = (typeof MAIL_FORMATS)[number];
export const MAIL_RHYTHMS = ['weekly', 'monthly'] as const;
export type MailRhythm = (typeof MAIL_RHYTHMS)[number];

/** Attempts of one run; after the last it is given up and stays on the page as failed. */
export const MOST_ATTEMPTS = 8;
/** Local hour from which a due report is sent. */
const MORNING = 6;
const MONDAY = calendarDate('1900-01-01');

interface Rhythm {
  rhythm: MailRhythm;
  day: number;
}

/**
 * The latest day on which a report was due at a local moment: that weekday (1 is Monday) or day of the month, from six in the morning on. Null where that was not after `since`, the
 * local day on which it was set up: what lies before is not sent.
 */
export function dueDay({ rhythm, day }: Rhythm, { today, hour }: { today: CalendarDate; hour: number }, since: CalendarDate): CalendarDate | null {
  const last = hour >= MORNING ? today : addDays(today, -1);
  const thisMonth = addDays(firstOfMonth(last), day - 1);
  const due = rhythm === 'weekly' ? addDays(last, -((daysBetween(MONDAY, last) + 8 - day) % 7)) : thisMonth <= last ? thisMonth : addMonths(thisMonth, -1);
  return due > since ? due : null;
}

/** What a report of a due day is about: the seven days before it, or the last whole month before it. */
export function mailRange(rhythm: MailRhythm, due: CalendarDate): DayRange {
  if (rhythm === 'weekly') return { from: addDays(due, -7), to: addDays(due, -1) };
  const month = firstOfMonth(due);
  return { from: addMonths(month, -1), to: addDays(month, -1) };
}

/** Minutes until the next attempt after so many: 15, 30, 60 and so on, six hours at most. */
export function waitMinutes(attempts: number): number {
  return Math.min(15 * 2 ** (attempts - 1), 360);
}
