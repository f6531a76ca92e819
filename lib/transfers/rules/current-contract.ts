import type { TransferReason } from '@/lib/transfers/model';
import type { CalendarDate } from '@/lib/values/calendar-date';
import { isContracted, lastEndBefore, nextStartAfter } from './contracts';
import type { CurrentFacility } from './facts';
import { finding, type Finding } from './findings';

/**
 * T7: the contract of the current facility ended. One that still runs today but ends before the effective date is a ground
 * only where no other holds, and a supervisor looks, since a renewal may be on its way; else it is merely noted.
 */
export function decideCurrentContract(
  reason: TransferReason,
  current: CurrentFacility,
  today: CalendarDate,
  effectiveDate: CalendarDate,
  otherGround: boolean,
): Finding | null {
  const facility = current.facilityName;
  const runsNow = isContracted(current.contracts, today);
  if (isContracted(current.contracts, effectiveDate)) {
    if (!runsNow) return finding('T7.resumes', { facility, startDate: nextStartAfter(current.contracts, today) ?? effectiveDate });
    return reason === 'contract_ended' && !otherGround ? finding('T7.contractRuns', { facility }) : null;
  }
  const endDate = lastEndBefore(current.contracts, effectiveDate);
  if (endDate === null) return finding('T7.noContract', { facility });
  if (!runsNow) return finding('T7.ended', { facility, endDate });
  return finding(otherGround ? 'T7.endsBeforeNoted' : 'T7.endsBefore', { facility, endDate, effectiveDate });
}
