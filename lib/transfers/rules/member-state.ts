import type { TransferFacts } from './facts';
import { finding, type Finding } from './findings';

/** T1: the new facility is the one where the member already is. */
export function refuseSameFacility(current: TransferFacts['current'], target: TransferFacts['target']): Finding | null {
  if (current?.facilityCode !== target.code) return null;
  return finding('T1.currentFacility', { facility: target.name });
}

/** T9: nobody moves a deceased member or a duplicate record. Other reasons of inactivity do not stand in the way. */
export function refuseDeceasedOrDuplicate(member: TransferFacts['member']): Finding | null {
  if (member.statusReason === 'deceased') return finding('T9.deceased', {});
  if (member.statusReason === 'duplicate') return finding('T9.duplicate', {});
  return null;
}

/** T13: a member has one open transfer at the most. The parameters are the link to it. */
export function refuseSecondTransfer(open: TransferFacts['openTransfer']): Finding | null {
  if (open === null) return null;
  return finding('T13.openTransfer', { id: open.id, reference: open.reference, status: open.status, target: open.toFacilityName });
}
