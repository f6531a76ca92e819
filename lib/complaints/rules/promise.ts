import { MINUTE, type Allowance, type Caveat, type EpochMs, type Reach } from '@/lib/calendar/model';
import { measureAllowance } from '@/lib/calendar/rules/allowance';
import type { Office } from '@/lib/calendar/rules/office';
import { addWorkingTime, workedBetween } from '@/lib/calendar/rules/working-time';
import { localDate, localDay, startOfDay } from '@/lib/calendar/rules/zones';
import type { Run } from './timeline';

export type Due = Reach<{ readonly at: EpochMs }>;

/**
 * When a promise falls due over the runs of a cycle, the first of which begins where the promise is counted from.
 *
 * Minutes run in the hours of the office that holds the complaint, and not while a pause lasts: what is left is taken along.
 * Days end at closing time of their day in the office that holds the complaint, later by the working time of the pauses; a
 * complaint that arrives when this office has closed on that day already, but was not yet due, is due at closing time of its
 * next working day. Nothing that happens after the due instant moves it.
 */
export function dueOf(promise: Allowance, runs: readonly Run[]): Due {
  return promise.unit === 'minutes' ? dueAfter(promise.amount * MINUTE, runs) : dueAtClosing(promise, runs);
}

/** The instant at which the clock has run for so many milliseconds of working time. */
export function dueAfter(ms: number, runs: readonly Run[]): Due {
  const caveats: Caveat[] = [];
  let left = ms;
  for (const { from, to, office, pause } of runs) {
    if (pause !== null) caveats.push(...pause.caveats);
    if (pause !== null && to === Infinity) return { reached: false, lookedUntil: localDate(from, office.zone), caveats: distinct(caveats) };
    if (pause !== null) continue;
    const due = addWorkingTime(from, left, office);
    if (!due.reached ? to === Infinity : due.at <= to) return { ...due, caveats: distinct([...caveats, ...due.caveats]) };
    const worked = workedBetween(from, to, office);
    caveats.push(...worked.caveats);
    left -= worked.ms;
  }
  throw new RangeError('the last run has no end');
}

/** Working time in milliseconds in which the clock ran. */
export function runningTime(runs: readonly Run[]): number {
  return runs.reduce((sum, { from, to, office, pause }) => (pause === null ? sum + workedBetween(from, to, office).ms : sum), 0);
}

/** The same caveat once. */
export function distinct(caveats: readonly Caveat[]): Caveat[] {
  return [...new Map(caveats.map((caveat) => [JSON.stringify(caveat), caveat])).values()];
}

function dueAtClosing(promise: Allowance, runs: readonly Run[]): Due {
  const [first] = runs;
  if (first === undefined) throw new RangeError('a cycle has at least one run');
  let office = first.office;
  let waited = 0;
  let closing: Due = measureAllowance(promise, first.from, office);
  let due = closing;
  for (const { from, to, office: holder, pause } of runs) {
    if (!due.reached || !closing.reached || from >= due.at) break;
    if (holder.id !== office.id) {
      const sameDay = closingFrom(startOfDay(localDay(closing.at - 1, office.zone), holder.zone), closing, holder);
      const later = addWaiting(sameDay, waited, holder);
      const arrivedInTime = !later.reached || later.at > from;
      closing = arrivedInTime ? sameDay : closingFrom(from, closing, holder);
      if (!arrivedInTime) waited = 0;
      office = holder;
      due = addWaiting(closing, waited, office);
    }
    if (pause !== null && due.reached && from < due.at) {
      closing = { ...closing, caveats: distinct([...closing.caveats, ...pause.caveats]) };
      if (to === Infinity) return { reached: false, lookedUntil: localDate(from, office.zone), caveats: closing.caveats };
      waited += workedBetween(from, to, office).ms;
      due = addWaiting(closing, waited, office);
    }
  }
  return due;
}

/** Closing time on the first day from an instant on that has working time left; keeps what was not known of the days before. */
function closingFrom(from: EpochMs, before: Due, office: Office): Due {
  const closing = measureAllowance({ unit: 'same_day' }, from, office);
  return { ...closing, caveats: distinct([...before.caveats, ...closing.caveats]) };
}

function addWaiting(closing: Due, ms: number, office: Office): Due {
  if (!closing.reached || ms === 0) return closing;
  const due = addWorkingTime(closing.at, ms, office);
  return { ...due, caveats: distinct([...closing.caveats, ...due.caveats]) };
}
