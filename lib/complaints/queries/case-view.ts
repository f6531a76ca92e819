import type { Caveat } from '@/lib/calendar';
import type {
  AttemptOutcome, CallBackStatus, Category, Channel, Clock, ComplaintAction, ComplaintStatus, CycleOutcome, Level, NumberSystem, PauseReason, ReporterRelation,
} from '@/lib/complaints/model';
import type { DueInWords } from '@/lib/complaints/rules/due-words';
import type { PathStep } from '@/lib/complaints/rules/routing';
import type { RoutingSuggestion } from '@/lib/complaints/rules/suggest-routing';
import type { Segment, Sex } from '@/lib/members/model';
import type { CalendarDate } from '@/lib/values/calendar-date';
import type { PossibleDuplicate } from './find-duplicates';

export interface Named {
  id: string;
  name: string;
}
export interface OtherComplaint {
  id: string;
  reference: string;
  subject: string;
  status: ComplaintStatus;
}

/** One clock of one cycle. Instants are ISO texts. */
export interface ClockView {
  clock: Clock;
  dueAt: string | null;
  /** Null while the clock runs. */
  verdict: { at: string; kept: boolean | null } | null;
  /** Of a running clock: what is left, in words, and how much of the time is used. */
  due: DueInWords | null;
  used: number | null;
}

export interface CycleView {
  number: number;
  startedAt: string;
  endedAt: string | null;
  outcome: CycleOutcome | null;
  clocks: ClockView[];
  caveats: Caveat[];
  pauses: { reason: PauseReason; note: string; startedAt: string; startedBy: string; resumedAt: string | null; resumedBy: string | null }[];
}

export interface ComplaintEventLine {
  id: string;
  cycle: number;
  at: string;
  actorName: string;
  action: string;
  fromStatus: string | null;
  toStatus: string;
  note: string;
  changes: Record<string, { before: string | null; after: string | null }>;
}

/** What is still to do, or was done. */
export interface TaskLine {
  id: string;
  text: string;
  dueOn: CalendarDate | null;
  /** Open, and its day has passed where the case is held. */
  overdue: boolean;
  assignee: Named | null;
  doneAt: string | null;
  doneBy: string | null;
}

export interface CallBackLine {
  id: string;
  status: CallBackStatus;
  reason: 'deadline_passed' | 'by_hand';
  note: string;
  flaggedAt: string;
  dueFrom: string | null;
  dueUntil: string | null;
  timeZone: string;
  outcome: string | null;
  confirmed: boolean | null;
  calls: { id: string; at: string; callerName: string; outcome: AttemptOutcome; note: string }[];
}

/** A complaint as its case shows it. */
export interface ComplaintCaseView {
  id: string;
  reference: string;
  version: number;
  status: ComplaintStatus;
  channel: Channel;
  source: string | null;
  sourceNumber: string | null;
  receivedAt: string;
  branch: (Named & { timeZone: string }) | null;
  member: {
    id: string; name: string; sex: Sex; age: number; nik: string | null; cardNumber: string; phone: string | null; segment: Segment; active: boolean; facilityName: string | null;
  } | null;
  reporter: { name: string; phone: string | null; relation: ReporterRelation };
  regencyName: string | null;
  subject: string;
  description: string;
  level: Level | null;
  category: Category | null;
  detail: string | null;
  facility: { code: string; name: string } | null;
  providerAskedAt: string | null;
  providerAnsweredAt: string | null;
  assignee: Named | null;
  cycle: number;
  answer: string | null;
  rating: number | null;
  ratingNote: string | null;
  reopenUntil: string | null;
  escalatedTo: string | null;
  pausedUntil: string | null;
  mergedInto: OtherComplaint | null;
  mergedFrom: OtherComplaint[];
  links: OtherComplaint[];
  duplicates: PossibleDuplicate[];
  numbers: { system: NumberSystem; number: string }[];
  files: { id: string; kind: string; fileName: string; mediaType: string; size: number }[];
  events: ComplaintEventLine[];
  /** Newest first. */
  cycles: CycleView[];
  callBacks: CallBackLine[];
  /** Open ones first by their day, then done ones, newest first. */
  tasks: TaskLine[];
  /** What the person may do now: the buttons. */
  actions: ComplaintAction[];
  /** May write notes and tasks, link, flag: what moves no status. */
  mayComment: boolean;
  /** Parts of the day for call-backs. */
  slots: { id: string; from: string; to: string }[];
  replies: { id: string; title: string; body: string }[];
  /** The way between the offices, when a supervisor has to decide; else empty. */
  path: (Omit<PathStep, 'at'> & { at: string; fromName: string | null; toName: string | null })[];
  /** To whom it could go, with the reason: for whoever routes it. */
  suggestion: RoutingSuggestion | null;
  /** Offices to route to: for whoever routes it. */
  branches: Named[];
  /** Who handles complaints at the branch that holds it: for whoever may give them the case or a task. */
  colleagues: Named[];
}
