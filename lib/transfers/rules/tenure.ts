import { addMonths, firstOfNextMonth, type CalendarDate } from '@/lib/values/calendar-date';
import type { CurrentFacility, TransferPolicy } from './facts';
import { finding, type Finding } from './findings';

/** The first day on which the member may ask for another facility without a special reason (T2). */
export function tenureReachedOn(since: CalendarDate, policy: TransferPolicy): CalendarDate {
  return addMonths(since, policy.tenureMonths);
}

/** T2: at least the tenure in calendar months at the current facility, on the day of the request; or no facility yet. */
export function decideTenure(current: CurrentFacility | null, policy: TransferPolicy, today: CalendarDate): Finding | null {
  if (current === null) return finding('T2.noFacility', {});
  if (today < tenureReachedOn(current.since, policy)) return null;
  return finding('T2.tenureReached', {
    facility: current.facilityName,
    sinceDate: current.since,
    months: policy.tenureMonths,
  });
}

/** T8: the tenure is not reached and nothing else lets the member go. Says from when it may. */
export function refuseTooEarly(current: CurrentFacility, policy: TransferPolicy): Finding {
  const earliestDate = tenureReachedOn(current.since, policy);
  return finding('T8.tooEarly', {
    facility: current.facilityName,
    sinceDate: current.since,
    months: policy.tenureMonths,
    earliestDate,
    thenEffectiveDate: firstOfNextMonth(earliestDate),
  });
}
