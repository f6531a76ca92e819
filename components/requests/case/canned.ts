import type { RequestAction } from '@/lib/requests/model';

/** Ready-made reasons by decision, as keys of the words. */
export const CANNED = {
  approve: [],
  resubmit: [],
  return: ['cannedReturn.unreadable', 'cannedReturn.certificate', 'cannedReturn.family'],
  reject: ['cannedReject.mismatch', 'cannedReject.civil', 'cannedReject.duplicate'],
  cancel: ['cannedCancel.wish', 'cannedCancel.mistake'],
} as const satisfies Record<RequestAction, readonly string[]>;
