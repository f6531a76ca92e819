import type { Decision } from '@/components/form/decisions';

/** Ready-made reasons by decision, as keys of the words. */
export const CANNED = {
  approve: [],
  resubmit: [],
  return: ['cannedReturn.domicile', 'cannedReturn.dinkes', 'cannedReturn.dinsos', 'cannedReturn.unreadable'],
  reject: ['cannedReject.capacity', 'cannedReject.policy', 'cannedReject.mismatch'],
  cancel: ['cannedCancel.wish', 'cannedCancel.facility', 'cannedCancel.twice'],
} as const satisfies Record<Decision, readonly string[]>;
