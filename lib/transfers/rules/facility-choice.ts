import type { Segment } from '@/lib/members/model';
import type { TransferReason } from '@/lib/transfers/model';
import type { CurrentFacility, TargetFacility, TransferPolicy } from './facts';
import { finding, type Finding } from './findings';

/** Segments that another party registers: a government or the employer. PBPU and BP register themselves. */
const REGISTERED_BY_OTHERS: Record<Segment, boolean> = {
  PBI_JK: true,
  PBI_APBD: true,
  PPU_PN: true,
  PPU_BU: true,
  PBPU: false,
  BP: false,
};

/**
 * T5: registered by another party, and the facility was not the member's own choice (it came with the payer's list or with
 * birth). Asked only before the tenure is over. The record decides; a claim that the record contradicts is answered.
 */
export function decideNotOwnChoice(
  segment: Segment,
  reason: TransferReason,
  current: CurrentFacility,
  policy: TransferPolicy,
): Finding | null {
  const facility = current.facilityName;
  const placed = current.chosenBy === 'payer' || current.chosenBy === 'birth';
  if (placed && REGISTERED_BY_OTHERS[segment]) {
    return finding('T5.notOwnChoice', { facility, segment, months: policy.tenureMonths });
  }
  if (reason !== 'not_own_choice') return null;
  if (current.chosenBy === 'redistribution') return finding('T5.redistributed', { facility });
  if (current.chosenBy === 'member') return finding('T5.ownChoice', { facility });
  return finding('T5.registeredBySelf', { segment });
}

/**
 * T6: moved by redistribution and wants back to the facility of before. Holds at any tenure, and is always looked at by a
 * supervisor, because the redistribution followed a recommendation of Dinkes.
 */
export function decideRedistributionReturn(reason: TransferReason, current: CurrentFacility, target: TargetFacility): Finding | null {
  const names = { facility: current.facilityName, target: target.name };
  if (current.chosenBy !== 'redistribution') {
    return reason === 'redistribution_return' ? finding('T6.notRedistributed', { facility: current.facilityName }) : null;
  }
  if (current.previousFacilityCode === target.code) return finding('T6.returns', names);
  if (reason !== 'redistribution_return') return null;
  return current.previousFacilityCode === null ? finding('T6.previousUnknown', names) : finding('T6.otherFacility', names);
}
