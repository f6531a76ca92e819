import type { EpochMs } from '@/lib/calendar/model';
import { dateOfDay, dayNumberOf } from '@/lib/calendar/rules/day-number';
import type { Office } from '@/lib/calendar/rules/office';
import { addWorkingTime } from '@/lib/calendar/rules/working-time';
import { isWorkingDay } from '@/lib/calendar/rules/working-days';
import { startOfDay } from '@/lib/calendar/rules/zones';
import { CLOCKS, type Clock, type Level } from '@/lib/complaints/model';
import type { CalendarDate } from '@/lib/values/calendar-date';
import { readClocks } from './clocks';
import type { ClockPolicy } from './policy';

/** Working time after opening at which the complaint of the example comes in. */
const AFTER_OPENING_MS = 60 * 60_000;

/** When an example comes in: an hour after opening of the first working day from a day on; null where none is known. */
export function exampleReceipt(day: CalendarDate, office: Office): EpochMs | null {
  const due = addWorkingTime(startOfDay(dayNumberOf(day), office.zone), AFTER_OPENING_MS, office);
  return due.reached ? due.at : null;
}

/** The last working day before a date and not before `from`; `from` itself where there is none. On it joint leave that follows is felt first. */
export function dayBefore(date: CalendarDate, from: CalendarDate, office: Office): CalendarDate {
  const first = dayNumberOf(from);
  for (let day = dayNumberOf(date) - 1; day >= first; day -= 1) if (isWorkingDay(dateOfDay(day), office.calendar)) return dateOfDay(day);
  return from;
}

/** When each clock of a complaint of a level falls due that comes in at an instant, stays at one office and never waits; null where none can be counted. */
export function exampleDues(level: Level, at: EpochMs, office: Office, policy: ClockPolicy): Record<Clock, EpochMs | null> {
  const { dueAt } = readClocks({ number: 1, startedAt: at, places: [{ since: at, office }], levels: [{ at, level }], pauses: [], firstResponseAt: null, ended: null }, policy);
  return Object.fromEntries(CLOCKS.map((clock) => [clock, dueAt[clock]])) as Record<Clock, EpochMs | null>;
}
