import { MINUTE, type Allowance, type EpochMs, type Reach } from '@/lib/calendar/model';
import { dateOfDay } from './day-number';
import type { Office } from './office';
import { addWorkingTime, daysFrom, uncertainty } from './working-time';
import { localDay } from './zones';

/** When an allowance is used up if nothing interrupts it, and how much working time in milliseconds that is. */
export type Measured = Reach<{ readonly at: EpochMs; readonly ms: number }>;

/**
 * Measures an allowance from an instant in an office. For `days`, only working days with office hours count, and the day of the instant
 * is day 0, as for the legal deadline. Throws RangeError unless the amount is a whole number of at least 1.
 */
export function measureAllowance(allowance: Allowance, start: EpochMs, office: Office): Measured {
  if (allowance.unit === 'same_day') return untilClosing(0, start, office);
  if (!Number.isSafeInteger(allowance.amount) || allowance.amount < 1) throw new RangeError('an allowance is a whole number from 1');
  if (allowance.unit === 'days') return untilClosing(allowance.amount, start, office);
  const ms = allowance.amount * MINUTE;
  const due = addWorkingTime(start, ms, office);
  return due.reached ? { ...due, ms } : due;
}

/** Closing time of the n-th working day after the day of `start`; for 0, of the first day that has working time left. */
function untilClosing(count: number, start: EpochMs, office: Office): Measured {
  const unsure = uncertainty();
  const dayZero = localDay(start, office.zone);
  let lastDay = dayZero;
  let left = count;
  let sum = 0;
  for (const today of daysFrom(start, office)) {
    unsure.note(today);
    lastDay = today.day;
    sum += today.ms;
    if (today.ms > 0 && today.day > dayZero) left -= 1;
    const closing = today.stretches.at(-1)?.to;
    if (closing !== undefined && left <= 0) return { reached: true, at: closing, ms: sum, caveats: unsure.caveats() };
  }
  return { reached: false, lookedUntil: dateOfDay(lastDay), caveats: unsure.caveats() };
}
