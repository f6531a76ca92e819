import { addDays, firstOfNextMonth, type CalendarDate } from '@/lib/values/calendar-date';
import type { TransferFacts } from './facts';
import { finding, type Finding } from './findings';

/** T14: every transfer takes effect on the 1st of the month after the day of the request. */
export function effectiveDateOf(requestDay: CalendarDate): CalendarDate {
  return firstOfNextMonth(requestDay);
}

/** The date that an approval gives: the one asked for, or the next 1st when that day has come meanwhile. Never back-dated. */
export function effectiveDateAtApproval(requested: CalendarDate, today: CalendarDate): CalendarDate {
  return today < requested ? requested : effectiveDateOf(today);
}

/** T14 in words: from when, and where the member is served until then. */
export function stateEffectiveDate(facts: TransferFacts, effectiveDate: CalendarDate): Finding {
  const target = facts.target.name;
  if (facts.current === null) return finding('T14.startsAt', { target, effectiveDate });
  return finding('T14.takesEffect', {
    facility: facts.current.facilityName,
    target,
    untilDate: addDays(effectiveDate, -1),
    effectiveDate,
  });
}
