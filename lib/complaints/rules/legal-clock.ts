import type { EpochMs, Reach } from '@/lib/calendar/model';
import { addWorkingDays } from '@/lib/calendar/rules/working-days';
import { endOfDate, localDate } from '@/lib/calendar/rules/zones';
import type { CalendarDate } from '@/lib/values/calendar-date';
import { lastOffice, type CycleFacts } from './facts';
import type { ClockPolicy } from './policy';

/** The legal deadline: kept up to and including `at`, the last millisecond of `dueOn` where the complaint is handled. */
export interface LegalDue {
  /** The date at the office that received it: day 0. */
  readonly receivedOn: CalendarDate;
  readonly due: Reach<{ readonly at: EpochMs; readonly dueOn: CalendarDate }>;
}

/** All that the legal clock looks at: no pause and no level is among it. */
export type LegalFacts = Pick<CycleFacts, 'startedAt' | 'places'>;

/**
 * Working days from receipt (UU 24/2011 art. 48), counted by the calendar of the branch. Never stops. To hand the complaint
 * over moves no date, only the zone in which the day ends; where that day has ended already, the end in the zone before stands.
 */
export function legalClock({ startedAt, places }: LegalFacts, policy: Pick<ClockPolicy, 'legalDays'>): LegalDue {
  const receivedOn = localDate(startedAt, places[0].office.zone);
  const counted = addWorkingDays(receivedOn, policy.legalDays, lastOffice(places).calendar);
  if (!counted.reached) return { receivedOn, due: counted };
  const dueOn = counted.date;
  const at = places.reduce((end, { since, office }) => {
    const here = endOfDate(dueOn, office.zone);
    return since <= end && since <= here ? here : end;
  }, endOfDate(dueOn, places[0].office.zone));
  return { receivedOn, due: { reached: true, at, dueOn, caveats: counted.caveats } };
}
