import { type CalendarDate, dateOfParts } from './calendar-date';

/**
 * The date of day, month and two-digit year: the latest century in which that day exists and does not lie after `today`.
 * Null when no such day exists. Meant for birth dates: a NIK and people's handwriting drop the century.
 */
export function resolveTwoDigitYear(year: number, month: number, day: number, today: CalendarDate): CalendarDate | null {
  const century = Number(today.slice(0, 2)) * 100;
  for (const base of [century, century - 100]) {
    const date = dateOfParts(base + year, month, day);
    if (date !== null && date <= today) return date;
  }
  return null;
}
