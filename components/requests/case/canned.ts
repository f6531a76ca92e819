import type { RequestAction } from '@/lib/requests/model';

/** One key an action, the first letter that is free: Setujui, Ajukan ulang, Kembalikan, Tolak, Batalkan. */
export const ACTION_KEYS = { approve: 's', resubmit: 'a', return: 'k', reject: 't', cancel: 'b' } as const satisfies Record<RequestAction, string>;
/** In the order of the buttons. */
export const CASE_ACTIONS = ['approve', 'resubmit', 'return', 'reject', 'cancel'] as const satisfies readonly RequestAction[];

/** Actions whose reason must be written, and how short it may be: what the schemas of the commands ask. */
export const NOTE_NEEDED: Record<RequestAction, boolean> = { approve: false, resubmit: false, return: true, reject: true, cancel: true };
export const SHORTEST_NOTE = 5;
export const LONGEST_NOTE = 2_000;

/** What is wrong with a note, as a problem code; null when it will do. */
export function noteProblem(action: RequestAction, note: string): 'required' | 'too_short' | null {
  const length = note.trim().length;
  if (!NOTE_NEEDED[action]) return null;
  if (length === 0) return 'required';
  return length < SHORTEST_NOTE ? 'too_short' : null;
}

/** Ready-made reasons by action, as keys of the words. */
export const CANNED = {
  approve: [],
  resubmit: [],
  return: ['cannedReturn.unreadable', 'cannedReturn.certificate', 'cannedReturn.family'],
  reject: ['cannedReject.mismatch', 'cannedReject.civil', 'cannedReject.duplicate'],
  cancel: ['cannedCancel.wish', 'cannedCancel.mistake'],
} as const satisfies Record<RequestAction, readonly string[]>;

/** A ready-made reason after what is typed already; one that stands there is not written twice. */
export function withCanned(note: string, sentence: string): string {
  const typed = note.trimEnd();
  if (typed.includes(sentence)) return note;
  return typed === '' ? sentence : `${typed} ${sentence}`;
}
