import type { EpochMs, Zone } from '@/lib/calendar/model';
import { endOfDate } from '@/lib/calendar/rules/zones';
import { addDays, daysBetween, type CalendarDate } from '@/lib/values/calendar-date';
import { DUTY_DAYS } from '../model';

/** A duty as it is asked for: whole days, both included, on the calendar of the branch where it is. */
export interface AskedDuty {
  from: CalendarDate;
  until: CalendarDate;
}

/** Problem by field; none when the days can be a duty. `today` is the day at the branch of the duty. */
export function dutyProblems({ from, until }: AskedDuty, today: CalendarDate): Record<string, string> {
  if (from < today) return { from: 'in_the_past' };
  if (until < from) return { until: 'ends_before_start' };
  return daysBetween(from, until) >= DUTY_DAYS ? { until: 'duty_too_long' } : {};
}

/** The instants of a duty (milliseconds): from the midnight with which its first day begins, until that which ends its last; the end is no part of it. */
export function dutyWindow({ from, until }: AskedDuty, zone: Zone): { startsAt: EpochMs; endsAt: EpochMs } {
  // The last millisecond of the day before, and one more.
  return { startsAt: endOfDate(addDays(from, -1), zone) + 1, endsAt: endOfDate(until, zone) + 1 };
}
