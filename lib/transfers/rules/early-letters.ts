import type { CalendarDate } from '@/lib/values/calendar-date';
import type { CurrentFacility, TransferFacts, TransferPolicy } from './facts';
import { finding, type Finding } from './findings';

type Claim = TransferFacts['claim'];

/**
 * T3: moved domicile before the tenure is over, shown by a domicile letter dated between the first day at the current
 * facility and today, both included. A letter that is missing or does not fit is said: with a fitting one the reason holds.
 */
export function decideMovedDomicile(
  claim: Claim,
  current: CurrentFacility,
  policy: TransferPolicy,
  today: CalendarDate,
): Finding | null {
  if (claim.reason !== 'moved_domicile') return null;
  const sinceDate = current.since;
  const { letterDate } = claim;
  if (!claim.evidence.includes('domicile_letter')) return finding('T3.letterMissing', { sinceDate });
  if (letterDate === null) return finding('T3.letterUndated', { sinceDate });
  if (letterDate > today) return finding('T3.letterInFuture', { letterDate });
  if (letterDate < sinceDate) return finding('T3.letterBeforeTenure', { letterDate, sinceDate });
  return finding('T3.movedDomicile', { letterDate, sinceDate, months: policy.tenureMonths });
}

/** T4: official duty or training, shown by an assignment letter. It may be older than the tenure but not of a day to come. */
export function decideOfficialDuty(claim: Claim, policy: TransferPolicy, today: CalendarDate): Finding | null {
  if (claim.reason !== 'official_duty') return null;
  if (!claim.evidence.includes('assignment_letter')) return finding('T4.letterMissing', {});
  if (claim.letterDate !== null && claim.letterDate > today) return finding('T4.letterInFuture', { letterDate: claim.letterDate });
  return finding('T4.officialDuty', { months: policy.tenureMonths });
}
