import type { TransferAction } from '@/lib/transfers/model';

/** What a person does with a case by hand. The other actions belong to the job of its day. */
export const CASE_ACTIONS = ['approve', 'resubmit', 'return', 'reject', 'cancel'] as const satisfies readonly TransferAction[];
export type CaseAction = (typeof CASE_ACTIONS)[number];

export function isCaseAction(action: TransferAction): action is CaseAction {
  return (CASE_ACTIONS as readonly TransferAction[]).includes(action);
}

/** One key an action, the first letter that is free: Setujui, Ajukan ulang, Kembalikan, Tolak, Batalkan. */
export const ACTION_KEYS = { approve: 's', resubmit: 'a', return: 'k', reject: 't', cancel: 'b' } as const satisfies Record<CaseAction, string>;

/** Actions whose reason must be written, and how short it may be: what the schemas of the commands ask. */
export const NOTE_NEEDED: Record<CaseAction, boolean> = { approve: false, resubmit: false, return: true, reject: true, cancel: true };
export const SHORTEST_NOTE = 5;
export const LONGEST_NOTE = 2_000;

/** What is wrong with a note, as a problem code; null when it will do. */
export function noteProblem(action: CaseAction, note: string): 'required' | 'too_short' | null {
  const length = note.trim().length;
  if (!NOTE_NEEDED[action]) return null;
  if (length === 0) return 'required';
  return length < SHORTEST_NOTE ? 'too_short' : null;
}

/** Ready-made reasons by action, as keys of the words. */
export const CANNED = {
  approve: [],
  resubmit: [],
  return: ['cannedReturn.domicile', 'cannedReturn.dinkes', 'cannedReturn.dinsos', 'cannedReturn.unreadable'],
  reject: ['cannedReject.capacity', 'cannedReject.policy', 'cannedReject.mismatch'],
  cancel: ['cannedCancel.wish', 'cannedCancel.facility', 'cannedCancel.twice'],
} as const satisfies Record<CaseAction, readonly string[]>;

/** A ready-made reason after what is typed already; one that stands there is not written twice. */
export function withCanned(note: string, sentence: string): string {
  const typed = note.trimEnd();
  if (typed.includes(sentence)) return note;
  return typed === '' ? sentence : `${typed} ${sentence}`;
}
