import { MINUTE, type Caveat, type DayReason, type EpochMs, type Holiday, type Reach, type TimetableKind } from '@/lib/calendar/model';
import type { CalendarDate } from '@/lib/values/calendar-date';
import { dateOfDay, LAST_DAY, type DayNumber } from './day-number';
import { officeDay, type Office, type OfficeDay } from './office';
import { caveatsOf, LONGEST_CLOSURE } from './working-days';
import { localDay } from './zones';

/** One line of "why this time?": what a day gave between the two instants. */
export interface WorkedDay {
  readonly date: CalendarDate;
  readonly reason: DayReason;
  readonly holiday: Holiday | null;
  readonly timetable: TimetableKind | null;
  /** Working time in milliseconds; the days add up to workingTimeBetween. */
  readonly ms: number;
}

/**
 * The first instant at which so many milliseconds of working time have passed since `start`. It lies in office hours, at closing time
 * of the stretch rather than at the opening of the next; 0 leads to the first instant at which work goes on.
 * Throws RangeError unless `ms` is a whole number of at least 0.
 */
export function addWorkingTime(start: EpochMs, ms: number, office: Office): Reach<{ readonly at: EpochMs }> {
  if (!Number.isSafeInteger(ms) || ms < 0) throw new RangeError('working time is a whole number of milliseconds from 0');
  const unsure = uncertainty();
  let left = ms;
  let lastDay = localDay(start, office.zone);
  for (const today of daysFrom(start, office)) {
    unsure.note(today);
    lastDay = today.day;
    for (const { from, to } of today.stretches) {
      if (left <= to - from) return { reached: true, at: from + left, caveats: unsure.caveats() };
      left -= to - from;
    }
  }
  return { reached: false, lookedUntil: dateOfDay(lastDay), caveats: unsure.caveats() };
}

/** addWorkingTime in minutes; part of a minute is possible down to the millisecond. */
export function addWorkingMinutes(start: EpochMs, minutes: number, office: Office): Reach<{ readonly at: EpochMs }> {
  return addWorkingTime(start, Math.round(minutes * MINUTE), office);
}

/** Working time between two instants in milliseconds; 0 when `to` is not later. */
export function workingTimeBetween(from: EpochMs, to: EpochMs, office: Office): number {
  return workedBetween(from, to, office).ms;
}

/** workingTimeBetween with what is not known of these days. */
export function workedBetween(from: EpochMs, to: EpochMs, office: Office): { readonly ms: number; readonly caveats: readonly Caveat[] } {
  const unsure = uncertainty();
  let sum = 0;
  for (const today of daysBetween(from, to, office)) {
    unsure.note(today);
    sum += today.ms;
  }
  return { ms: sum, caveats: unsure.caveats() };
}

/** Whole minutes of working time between two instants. */
export function workingMinutesBetween(from: EpochMs, to: EpochMs, office: Office): number {
  return Math.floor(workingTimeBetween(from, to, office) / MINUTE);
}

/** Every day between two instants with the working time that it gave, or why it gave none. */
export function explainWorkingTime(from: EpochMs, to: EpochMs, office: Office): WorkedDay[] {
  return [...daysBetween(from, to, office)].map(({ day, reason, holiday, timetable, ms }) => ({ date: dateOfDay(day), reason, holiday, timetable, ms }));
}

/** Whether work goes on at an instant; not at closing time itself. */
export function isWorkingTime(at: EpochMs, office: Office): boolean {
  return officeDay(office, localDay(at, office.zone), at, at + 1).ms > 0;
}

/** The days from an instant on, the first one cut; ends when no work was found for LONGEST_CLOSURE days in a row. */
export function* daysFrom(start: EpochMs, office: Office): Generator<OfficeDay, void> {
  let closedInARow = 0;
  for (let day = localDay(start, office.zone); closedInARow < LONGEST_CLOSURE && day <= LAST_DAY; day += 1) {
    const today = officeDay(office, day, start, Infinity);
    closedInARow = today.ms > 0 ? 0 : closedInARow + 1;
    yield today;
  }
}

/** Collects what is not known of the days that were looked at. */
export function uncertainty(): { note(day: OfficeDay): void; caveats(): Caveat[] } {
  const assumed: DayNumber[] = [];
  const unknown: DayNumber[] = [];
  return {
    note({ day, reason }) {
      if (reason === 'assumed_working_day') assumed.push(day);
      if (reason === 'no_timetable') unknown.push(day);
    },
    caveats: () => [...caveatsOf(assumed), ...unknown.map((day): Caveat => ({ code: 'day_without_timetable', date: dateOfDay(day) }))],
  };
}

function* daysBetween(from: EpochMs, to: EpochMs, office: Office): Generator<OfficeDay, void> {
  if (to <= from) return;
  const last = Math.min(localDay(to - 1, office.zone), LAST_DAY);
  for (let day = localDay(from, office.zone); day <= last; day += 1) yield officeDay(office, day, from, to);
}
