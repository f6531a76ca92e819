/** What an office decides about a case by hand, in the order of the buttons. */
export const DECISIONS = ['approve', 'resubmit', 'return', 'reject', 'cancel'] as const;
export type Decision = (typeof DECISIONS)[number];

/** One key a decision, the first letter that is free: Setujui, Ajukan ulang, Kembalikan, Tolak, Batalkan. */
export const DECISION_KEYS = { approve: 's', resubmit: 'a', return: 'k', reject: 't', cancel: 'b' } as const satisfies Record<Decision, string>;

/** Decisions whose reason must be written, and how short it may be: what the schemas of the commands ask. */
export const NOTE_NEEDED: Record<Decision, boolean> = { approve: false, resubmit: false, return: true, reject: true, cancel: true };
const SHORTEST_NOTE = 5;
export const LONGEST_NOTE = 2_000;

/** What is wrong with a note, as a problem code; null when it will do. */
export function noteProblem(decision: Decision, note: string): 'required' | 'too_short' | null {
  const length = note.trim().length;
  if (!NOTE_NEEDED[decision]) return null;
  if (length === 0) return 'required';
  return length < SHORTEST_NOTE ? 'too_short' : null;
}

/** A ready-made reason after what is typed already; one that stands there is not written twice. */
export function withCanned(note: string, sentence: string): string {
  const typed = note.trimEnd();
  if (typed.includes(sentence)) return note;
  return typed === '' ? sentence : `${typed} ${sentence}`;
}
