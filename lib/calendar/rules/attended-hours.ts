import { DAY, type EpochMs } from '@/lib/calendar/model';
import type { CalendarDate } from '@/lib/values/calendar-date';
import { dayNumberOf } from './day-number';
import { officeDay, type Office } from './office';
import { startOfDay } from './zones';

/** From the first opening to the last closing of an office on a day, the break included; `closed` all day; `unknown` where no hours are on record. */
export type AttendedDay = { readonly kind: 'open'; readonly from: EpochMs; readonly to: EpochMs } | { readonly kind: 'closed' } | { readonly kind: 'unknown' };

/** When somebody is at work in an office on a date, as its hours and the holidays say. A working day without hours on record says nothing. */
export function attendedOn(office: Office, date: CalendarDate): AttendedDay {
  const midnight = startOfDay(dayNumberOf(date), office.zone);
  const { reason, stretches } = officeDay(office, dayNumberOf(date), midnight, midnight + DAY);
  const [first, last] = [stretches[0], stretches.at(-1)];
  if (first && last) return { kind: 'open', from: first.from, to: last.to };
  return { kind: reason === 'no_timetable' ? 'unknown' : 'closed' };
}
