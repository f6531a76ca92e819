import type { CalendarDate } from '@/lib/values/calendar-date';
import { isContracted, lastEndBefore, nextStartAfter } from './contracts';
import type { TargetFacility, TransferPolicy } from './facts';
import { finding, type Finding } from './findings';

/** T10: the new facility has a primary-care contract on the effective date. A hospital never has one. */
export function decideTargetContract(target: TargetFacility, effectiveDate: CalendarDate): Finding | null {
  const facility = target.name;
  if (target.type === 'hospital') return finding('T10.notPrimaryCare', { facility });
  if (isContracted(target.contracts, effectiveDate)) return null;
  const startDate = nextStartAfter(target.contracts, effectiveDate);
  if (startDate !== null) return finding('T10.notStarted', { facility, startDate, effectiveDate });
  const endDate = lastEndBefore(target.contracts, effectiveDate);
  if (endDate !== null) return finding('T10.ended', { facility, endDate, effectiveDate });
  return finding('T10.noContract', { facility, effectiveDate });
}

/** T11: with all members of this request the new facility would pass its members per doctor. The very limit is not past it. */
export function decideCapacity(target: TargetFacility, groupSize: number, policy: TransferPolicy): Finding | null {
  if (target.type === 'hospital') return null;
  const facility = target.name;
  const perDoctor = policy.membersPerDoctor;
  if (target.doctors <= 0) return finding('T11.noDoctors', { facility, perDoctor });
  const membersAfter = target.members + target.incoming + groupSize;
  const capacity = target.doctors * perDoctor;
  if (membersAfter <= capacity) return null;
  return finding('T11.overCapacity', { facility, membersAfter, doctors: target.doctors, capacity, perDoctor, groupSize });
}
