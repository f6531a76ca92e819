import type { EpochMs } from '@/lib/calendar/model';
import { addWorkingDays } from '@/lib/calendar/rules/working-days';
import { endOfDate, localDate } from '@/lib/calendar/rules/zones';
import type { Level } from '@/lib/complaints/model';
import type { CalendarDate } from '@/lib/values/calendar-date';
import { lastOffice, type CycleFacts } from './facts';
import type { ClockPolicy } from './policy';

/** Why a complaint cannot be reopened; words stand under `refusals` in the messages. */
export const REOPEN_REFUSALS = ['not_ended', 'merged', 'days_for_reopening_over'] as const;
export type ReopenRefusal = (typeof REOPEN_REFUSALS)[number];

export type ReopenDecision =
  | { readonly allowed: true; readonly cycle: number; readonly lastDay: CalendarDate | null }
  | { readonly allowed: false; readonly reason: ReopenRefusal; readonly lastDay: CalendarDate | null };

/** Whether the ended cycle can be followed by another: until the last of the days for reopening is over where it is handled. */
export function decideReopen(facts: CycleFacts, policy: Pick<ClockPolicy, 'reopenDays'>, now: EpochMs): ReopenDecision {
  if (facts.ended === null) return { allowed: false, reason: 'not_ended', lastDay: null };
  if (facts.ended.outcome === 'merged') return { allowed: false, reason: 'merged', lastDay: null };
  const lastDay = lastDayToReopen(facts, policy);
  const over = lastDay !== null && now > endOfDate(lastDay, lastOffice(facts.places).zone);
  return over ? { allowed: false, reason: 'days_for_reopening_over', lastDay } : { allowed: true, cycle: facts.number + 1, lastDay };
}

/** The last day on which the cycle can be reopened, null while it is open or when no working day follows. */
export function lastDayToReopen(facts: CycleFacts, policy: Pick<ClockPolicy, 'reopenDays'>): CalendarDate | null {
  if (facts.ended === null) return null;
  const office = lastOffice(facts.places);
  const last = addWorkingDays(localDate(facts.ended.at, office.zone), policy.reopenDays, office.calendar);
  return last.reached ? last.date : null;
}

/** The cycle that a reopening starts: clocks of its own from now on, at the office and level of the one before. */
export function nextCycle(before: CycleFacts, at: EpochMs, level: Level): CycleFacts {
  return {
    number: before.number + 1,
    startedAt: at,
    places: [{ since: at, office: lastOffice(before.places) }],
    levels: [{ at, level }],
    pauses: [],
    firstResponseAt: null,
    ended: null,
  };
}
