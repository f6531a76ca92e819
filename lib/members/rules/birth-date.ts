import type { CalendarDate } from '@/lib/values/calendar-date';
import { findDates } from './search-date';
import { tokenise } from './search-tokens';

/** The one date in a text, in any of the ways in which people write or say a birth date; null without one, or with several. */
export function readBirthDate(text: string, today: CalendarDate): CalendarDate | null {
  const dates = findDates(tokenise(text), today);
  return dates.length === 1 ? (dates[0]?.date ?? null) : null;
}
