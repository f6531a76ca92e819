import { dateOfParts, type CalendarDate } from '@/lib/values/calendar-date';

/** Beginnings of the months' names, Indonesian and English, in the order of the year. */
const MONTHS = [['jan'], ['feb', 'peb'], ['mar'], ['apr'], ['mei', 'may'], ['jun'], ['jul'], ['agu', 'agt', 'aug'], ['sep'], ['okt', 'oct'], ['nov', 'nop'], ['des', 'dec']];

/** Two digits of a year: 00-49 are this century, 50-99 the last. */
const fullYear = (digits: string) => (digits.length === 2 ? Number(digits) + (Number(digits) < 50 ? 2000 : 1900) : Number(digits));

/**
 * The date that was typed, the day first as in Indonesia: `17-8-2026`, `17/08/26`, `17082026`, `17 agustus 2026`, and `2026-08-17`.
 * Null when it is none, or not yet.
 */
export function parseTypedDate(text: string): CalendarDate | null {
  const typed = text.trim().toLowerCase();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (iso) return dateOfParts(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numeric = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(typed) ?? /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(typed);
  if (numeric) return dateOfParts(fullYear(numeric[3] ?? ''), Number(numeric[2]), Number(numeric[1]));
  const named = /^(\d{1,2})[-/. ]*([a-z]{3,9})[-/. ]*(\d{4}|\d{2})$/.exec(typed);
  if (!named) return null;
  const month = MONTHS.findIndex((names) => names.some((name) => named[2]?.startsWith(name)));
  return month === -1 ? null : dateOfParts(fullYear(named[3] ?? ''), month + 1, Number(named[1]));
}

/** The date as it is typed: `17-08-2026`. */
export function typedForm(date: CalendarDate): string {
  return date.split('-').reverse().join('-');
}
