import type { EvidenceKind } from '@/lib/transfers/model';
import type { FamilyCandidate } from '@/lib/transfers/queries/open-transfer-form';
import type { Decided } from '@/lib/transfers/rules/decide-together';
import type { Outcome } from '@/lib/transfers/rules/finding-terms';
import type { Finding } from '@/lib/transfers/rules/findings';
import type { CalendarDate } from '@/lib/values/calendar-date';

/** The word over the decision. `partly`: some of those ticked can move, others cannot. */
export type VerdictWord = Outcome | 'partly';

/** What will happen to the request as it stands. */
export interface RequestVerdict {
  word: VerdictWord;
  /** How many were ticked, how many of them can move, how many of these wait for a supervisor. */
  asked: number;
  moving: number;
  waiting: number;
  /** The first day for those who have to wait (T8). */
  earliest: { memberId: string; date: CalendarDate }[];
  /** Papers that would change the decision, once each. */
  papers: EvidenceKind[];
  /** T11 asks for the reason in words. */
  needsNote: boolean;
}

/** Sums up the decisions of those ticked. */
export function requestVerdict(decided: readonly Decided<FamilyCandidate>[]): RequestVerdict {
  const moving = decided.filter(({ decision }) => decision.outcome !== 'refused');
  const waiting = moving.filter(({ decision }) => decision.outcome === 'needs_approval');
  return {
    word: wordOf(decided.length, moving.length, waiting.length),
    asked: decided.length,
    moving: moving.length,
    waiting: waiting.length,
    earliest: decided.flatMap(({ facts, decision }) => (decision.earliestDate ? [{ memberId: facts.member.id, date: decision.earliestDate }] : [])),
    papers: [...new Set(decided.flatMap(({ decision }) => decision.neededEvidence))],
    needsNote: moving.some(({ decision }) => decision.findings.some(({ code }) => code === 'T11')),
  };
}

function wordOf(asked: number, moving: number, waiting: number): VerdictWord {
  if (moving === 0) return 'refused';
  if (moving < asked) return 'partly';
  return waiting > 0 ? 'needs_approval' : 'allowed';
}

/** What keeps the button from working, as a message key under `submit.barrier`. */
export type SubmitBarrier = 'no_member' | 'no_facility' | 'refused' | 'note_missing' | 'uploading';
/** What the button will do, as a message key under `submit`. */
export type SubmitAct = 'request' | 'for_approval' | 'part' | 'part_for_approval';

export interface Submission {
  act: SubmitAct;
  barrier: SubmitBarrier | null;
}

export const NOTE_MIN = 5;

interface FormState {
  ticked: number;
  /** The verdict once the papers on their way are in; null while none is. */
  coming: RequestVerdict | null;
  note: string;
}

/** The button: what it is called and what keeps it from working. The verdict is null until somebody and a facility are chosen. */
export function submissionOf(verdict: RequestVerdict | null, state: FormState): Submission {
  return { act: actOf(verdict), barrier: barrierOf(verdict, state) };
}

function actOf(verdict: RequestVerdict | null): SubmitAct {
  if (verdict === null || verdict.word === 'refused') return 'request';
  const forApproval = verdict.waiting > 0;
  if (verdict.word === 'partly') return forApproval ? 'part_for_approval' : 'part';
  return forApproval ? 'for_approval' : 'request';
}

function barrierOf(verdict: RequestVerdict | null, { ticked, coming, note }: FormState): SubmitBarrier | null {
  if (ticked === 0) return 'no_member';
  if (verdict === null) return 'no_facility';
  const last = coming ?? verdict;
  if (last.word === 'refused') return 'refused';
  if (last.needsNote && note.trim().length < NOTE_MIN) return 'note_missing';
  return coming === null ? null : 'uploading';
}

/** Findings said once for all, and the others by the members of whom they hold alike. */
export interface GroupedFindings {
  shared: Finding[];
  own: { memberIds: string[]; outcome: Outcome; findings: Finding[] }[];
}

const HEAVIEST_FIRST = ['refused', 'needs_approval', 'allowed', 'information'] as const;

/** Groups the findings by member; what holds for several alike is said once. The heaviest stand first. */
export function groupFindings(decided: readonly Decided<FamilyCandidate>[]): GroupedFindings {
  const [first, ...others] = decided;
  if (!first) return { shared: [], own: [] };
  if (others.length === 0) return { shared: heaviestFirst(first.decision.findings), own: [] };
  const isShared = (finding: Finding) => decided.every(({ decision }) => decision.findings.some((each) => same(each, finding)));
  const own: GroupedFindings['own'] = [];
  for (const { facts, decision } of decided) {
    const findings = heaviestFirst(decision.findings.filter((finding) => !isShared(finding)));
    const alike = own.find((group) => group.outcome === decision.outcome && sameAll(group.findings, findings));
    if (alike) alike.memberIds.push(facts.member.id);
    else own.push({ memberIds: [facts.member.id], outcome: decision.outcome, findings });
  }
  return { shared: heaviestFirst(first.decision.findings.filter(isShared)), own };
}

function sameAll(a: readonly Finding[], b: readonly Finding[]): boolean {
  return a.length === b.length && a.every((finding, index) => b[index] !== undefined && same(finding, b[index]));
}

function heaviestFirst(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => HEAVIEST_FIRST.indexOf(a.outcome) - HEAVIEST_FIRST.indexOf(b.outcome));
}

function same(a: Finding, b: Finding): boolean {
  return a.key === b.key && JSON.stringify(a.params) === JSON.stringify(b.params);
}
