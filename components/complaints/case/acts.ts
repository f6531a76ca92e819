import type { ComplaintAction } from '@/lib/complaints/model';
import type { ComplaintCaseView } from '@/lib/complaints/queries/case-view';

/** What a person does with a case by hand, in the order of the buttons: steps of the status table, and acts that move no status. */
export const CASE_ACTS = [
  'forward', 'respond', 'resolve', 'answer_provider', 'resume', 'reopen', 'rate', 'assign', 'comment', 'forward_provider', 'pause', 'classify', 'flag_call_back', 'return', 'escalate',
  'reject', 'link', 'merge', 'unmerge', 'add_number',
] as const satisfies readonly (ComplaintAction | 'comment' | 'flag_call_back' | 'link' | 'add_number')[];
export type CaseAct = (typeof CASE_ACTS)[number];

/** Where each is sent. */
export const ACT_COMMANDS: Record<CaseAct, string> = {
  forward: 'complaints/forward', respond: 'complaints/respond', resolve: 'complaints/resolve', answer_provider: 'complaints/answer-provider', resume: 'complaints/resume',
  reopen: 'complaints/reopen', rate: 'complaints/rate', assign: 'complaints/assign', comment: 'complaints/comment', forward_provider: 'complaints/forward-provider',
  pause: 'complaints/pause', classify: 'complaints/classify', flag_call_back: 'call-backs/flag', return: 'complaints/return', escalate: 'complaints/escalate',
  reject: 'complaints/reject', link: 'complaints/link', merge: 'complaints/merge', unmerge: 'complaints/unmerge', add_number: 'complaints/add-number',
};

/** One key an act, the first letter that is free: Balas, Selesaikan, Teruskan (u), Tugaskan (t), Catatan (c), Faskes (p), Jeda (d), Lanjutkan (d), tingkat (l), Hubungi (h). */
export const ACT_KEYS: Partial<Record<CaseAct, string>> = {
  forward: 'u', respond: 'b', resolve: 's', answer_provider: 'p', resume: 'd', reopen: 'o', assign: 't', comment: 'c', forward_provider: 'p', pause: 'd', classify: 'l',
  flag_call_back: 'h', return: 'w', escalate: 'e', reject: 'x', merge: 'm', unmerge: 'm',
};

/** Acts whose words must be written: what the schemas of the commands ask. */
export const NOTE_NEEDED: Record<CaseAct, boolean> = {
  forward: false, respond: true, resolve: true, answer_provider: true, resume: false, reopen: true, rate: false, assign: false, comment: true, forward_provider: true, pause: true,
  classify: false, flag_call_back: true, return: true, escalate: true, reject: true, link: false, merge: true, unmerge: false, add_number: false,
};
/** Acts without any words. */
export const NO_NOTE: readonly CaseAct[] = ['assign', 'link', 'add_number'];
export const SHORTEST_NOTE = 5;

/** What is wrong with the words, as a problem code; null when they will do. */
export function noteProblem(act: CaseAct, note: string): 'required' | 'too_short' | null {
  const length = note.trim().length;
  if (!NOTE_NEEDED[act]) return null;
  if (length === 0) return 'required';
  return length < SHORTEST_NOTE ? 'too_short' : null;
}

/** What the person may do with the case now. */
export function possibleActs(complaint: Pick<ComplaintCaseView, 'actions' | 'mayComment' | 'callBacks' | 'status'>): CaseAct[] {
  const { actions, mayComment, callBacks } = complaint;
  const open = !['resolved', 'rejected', 'closed', 'merged'].includes(complaint.status);
  const others: Partial<Record<CaseAct, boolean>> = {
    comment: mayComment,
    link: mayComment,
    add_number: mayComment,
    flag_call_back: mayComment && open && !callBacks.some(({ status }) => status === 'open' || status === 'needs_number'),
  };
  return CASE_ACTS.filter((act) => others[act] ?? (actions as readonly string[]).includes(act));
}

/** The acts that most will do next stand first and large; the rest behind them. */
export function firstActs(acts: readonly CaseAct[]): CaseAct[] {
  const FIRST: readonly CaseAct[] = ['forward', 'respond', 'resolve', 'answer_provider', 'resume', 'reopen', 'rate', 'unmerge', 'assign'];
  return FIRST.filter((act) => acts.includes(act)).slice(0, 4);
}
