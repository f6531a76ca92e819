/** Where a complaint came in. Source: DOMAIN "Complaints". */
export const CHANNELS = ['mobile_jkn', 'care_center', 'website', 'branch_office', 'pandawa', 'email', 'social_media', 'sp4n_lapor'] as const;
export type Channel = (typeof CHANNELS)[number];

/** How urgent, from mild to urgent: green everything else, yellow care may soon be blocked, red care is being blocked now. */
export const LEVELS = ['green', 'yellow', 'red'] as const;
export type Level = (typeof LEVELS)[number];

/** True when `level` is as urgent as `than` or more. */
export function isAsUrgent(level: Level, than: Level): boolean {
  return LEVELS.indexOf(level) >= LEVELS.indexOf(than);
}

/** What a complaint is about, with the details that the desk tells apart; `other` is one of every category. */
export const CATEGORIES = {
  membership: ['registration', 'data_correction', 'card', 'status', 'other'],
  contribution: ['virtual_account', 'autodebit', 'rehab', 'double_payment', 'other'],
  primary_care: ['refused', 'extra_charge', 'waiting', 'drug', 'other'],
  hospital: ['refused', 'extra_charge', 'bed', 'drug', 'other'],
  office_staff: ['conduct', 'waiting', 'information', 'other'],
  app: ['login', 'otp', 'email', 'other'],
  referral: ['refused', 'expired', 'destination', 'other'],
  pbi_deactivated: ['in_treatment', 'other'],
  service_fine: ['amount', 'other'],
} as const satisfies Record<string, readonly string[]>;
export type Category = keyof typeof CATEGORIES;
export type CategoryDetail = (typeof CATEGORIES)[Category][number];
export const CATEGORY_KEYS = Object.keys(CATEGORIES) as Category[];

/** Whether a detail belongs to a category. */
export function isDetailOf(category: Category, detail: string): detail is CategoryDetail {
  return (CATEGORIES[category] as readonly string[]).includes(detail);
}

/** Where a complaint stands. Who works on it is kept beside: any open one may be unassigned. */
export const COMPLAINT_STATUSES = [
  'received', // at the central office, to be routed
  'returned', // back there: the branch says that it is not ours
  'supervisor_review', // sent to and fro too often: a supervisor decides
  'routed', // at a branch
  'in_progress', // at a branch, work has begun
  'waiting_provider', // the hospital or FKTP is asked; the clocks run on
  'paused', // the service clock stands; the legal one runs on
  'resolved', // may be reopened for some days
  'rejected', // likewise
  'closed', // final: the days for reopening are over
  'merged', // carried on in another complaint
] as const;
export type ComplaintStatus = (typeof COMPLAINT_STATUSES)[number];

export const OPEN_STATUSES = [
  'received',
  'returned',
  'supervisor_review',
  'routed',
  'in_progress',
  'waiting_provider',
  'paused',
] as const satisfies readonly ComplaintStatus[];
export type OpenComplaintStatus = (typeof OPEN_STATUSES)[number];

/** Statuses of a cycle that has ended with an answer. */
export const DONE_STATUSES = ['resolved', 'rejected', 'closed'] as const satisfies readonly ComplaintStatus[];

export function isOpenStatus(status: ComplaintStatus): status is OpenComplaintStatus {
  return (OPEN_STATUSES as readonly ComplaintStatus[]).includes(status);
}

export function isDoneStatus(status: ComplaintStatus): boolean {
  return (DONE_STATUSES as readonly ComplaintStatus[]).includes(status);
}

/** What may be done with a complaint; intake makes a `received` or `routed` one. */
export const COMPLAINT_ACTIONS = [
  'classify', // set level and category
  'forward', // to a branch
  'forward_provider', // to a hospital or FKTP
  'assign', // also claim
  'respond', // tell the member something; the first time stops the clock of the first response
  'return', // bukan wewenang, with a reason
  'refer', // sent to and fro too often: what a further return becomes
  'answer_provider', // record the provider's answer
  'pause',
  'resume',
  'resume_by_cap', // the cap of the pause is reached
  'resolve',
  'reject',
  'escalate',
  'merge',
  'unmerge',
  'rate',
  'reopen',
  'expire', // the days for reopening are over
] as const;
export type ComplaintAction = (typeof COMPLAINT_ACTIONS)[number];

/** Permission that an action asks for. `system` is held by jobs alone, never by a role. */
export const COMPLAINT_PERMISSIONS = [
  'complaint:triage',
  'complaint:handle',
  'complaint:supervise',
  'complaint:escalate', // also the jobs
  'complaint:merge',
  'complaint:reopen',
  'complaint:rate',
  'system',
] as const;
export type ComplaintPermission = (typeof COMPLAINT_PERMISSIONS)[number];

/** `before_merge` is the status that the complaint had when it was merged. */
export interface ComplaintTransition {
  readonly to: ComplaintStatus | 'before_merge';
  readonly permission: ComplaintPermission;
}

/** At the central office, which routes. */
const AT_TRIAGE = {
  forward: { to: 'routed', permission: 'complaint:triage' },
  forward_provider: { to: 'waiting_provider', permission: 'complaint:triage' },
  respond: { to: 'received', permission: 'complaint:triage' },
  reject: { to: 'rejected', permission: 'complaint:triage' },
  merge: { to: 'merged', permission: 'complaint:merge' },
} as const;

/** At a branch, whatever it waits for. A branch rejects nothing by itself: it returns. */
const AT_BRANCH = {
  resolve: { to: 'resolved', permission: 'complaint:handle' },
  reject: { to: 'rejected', permission: 'complaint:supervise' },
  merge: { to: 'merged', permission: 'complaint:merge' },
} as const;

/** The one table: status -> action -> next status and permission. What is absent is not possible. */
export const TRANSITIONS = {
  received: {
    ...AT_TRIAGE,
    classify: { to: 'received', permission: 'complaint:triage' },
    escalate: { to: 'received', permission: 'complaint:escalate' },
  },
  returned: {
    ...AT_TRIAGE,
    classify: { to: 'returned', permission: 'complaint:triage' },
    respond: { to: 'returned', permission: 'complaint:triage' },
    escalate: { to: 'returned', permission: 'complaint:escalate' },
  },
  supervisor_review: {
    classify: { to: 'supervisor_review', permission: 'complaint:supervise' },
    forward: { to: 'routed', permission: 'complaint:supervise' },
    forward_provider: { to: 'waiting_provider', permission: 'complaint:supervise' },
    assign: { to: 'in_progress', permission: 'complaint:supervise' },
    respond: { to: 'supervisor_review', permission: 'complaint:supervise' },
    reject: { to: 'rejected', permission: 'complaint:supervise' },
    merge: { to: 'merged', permission: 'complaint:merge' },
    escalate: { to: 'supervisor_review', permission: 'complaint:escalate' },
  },
  routed: {
    ...AT_BRANCH,
    classify: { to: 'routed', permission: 'complaint:handle' },
    assign: { to: 'in_progress', permission: 'complaint:handle' },
    respond: { to: 'in_progress', permission: 'complaint:handle' },
    forward_provider: { to: 'waiting_provider', permission: 'complaint:handle' },
    return: { to: 'returned', permission: 'complaint:handle' },
    refer: { to: 'supervisor_review', permission: 'complaint:handle' },
    escalate: { to: 'routed', permission: 'complaint:escalate' },
  },
  in_progress: {
    ...AT_BRANCH,
    classify: { to: 'in_progress', permission: 'complaint:handle' },
    assign: { to: 'in_progress', permission: 'complaint:handle' },
    respond: { to: 'in_progress', permission: 'complaint:handle' },
    forward_provider: { to: 'waiting_provider', permission: 'complaint:handle' },
    return: { to: 'returned', permission: 'complaint:handle' },
    refer: { to: 'supervisor_review', permission: 'complaint:handle' },
    pause: { to: 'paused', permission: 'complaint:handle' },
    escalate: { to: 'in_progress', permission: 'complaint:escalate' },
  },
  waiting_provider: {
    ...AT_BRANCH,
    classify: { to: 'waiting_provider', permission: 'complaint:handle' },
    assign: { to: 'waiting_provider', permission: 'complaint:handle' },
    respond: { to: 'waiting_provider', permission: 'complaint:handle' },
    answer_provider: { to: 'in_progress', permission: 'complaint:handle' },
    escalate: { to: 'waiting_provider', permission: 'complaint:escalate' },
  },
  paused: {
    ...AT_BRANCH,
    classify: { to: 'paused', permission: 'complaint:handle' },
    assign: { to: 'paused', permission: 'complaint:handle' },
    respond: { to: 'paused', permission: 'complaint:handle' },
    resume: { to: 'in_progress', permission: 'complaint:handle' },
    resume_by_cap: { to: 'in_progress', permission: 'system' },
    escalate: { to: 'paused', permission: 'complaint:escalate' },
  },
  resolved: {
    rate: { to: 'resolved', permission: 'complaint:rate' },
    reopen: { to: 'routed', permission: 'complaint:reopen' },
    expire: { to: 'closed', permission: 'system' },
  },
  // Looked at again by the central office, not by those who rejected it.
  rejected: {
    rate: { to: 'rejected', permission: 'complaint:rate' },
    reopen: { to: 'received', permission: 'complaint:reopen' },
    expire: { to: 'closed', permission: 'system' },
  },
  closed: {
    rate: { to: 'closed', permission: 'complaint:rate' },
  },
  merged: {
    unmerge: { to: 'before_merge', permission: 'complaint:merge' },
  },
} as const satisfies Record<ComplaintStatus, Partial<Record<ComplaintAction, ComplaintTransition>>>;

/** The clocks of a cycle: the legal one never stops, the two of the service follow the level, and only `resolve` can pause. */
export const CLOCKS = ['first_response', 'resolve', 'legal'] as const;
export type Clock = (typeof CLOCKS)[number];

/** How a cycle ended. A merged one is not judged: the other complaint carries its clocks. */
export const CYCLE_OUTCOMES = ['resolved', 'rejected', 'merged'] as const;
export type CycleOutcome = (typeof CYCLE_OUTCOMES)[number];

/** What the service clock may wait for. A provider is not among them: its answer is the branch's business. */
export const PAUSE_REASONS = ['member_documents', 'member_appointment', 'other_agency', 'disaster'] as const;
export type PauseReason = (typeof PAUSE_REASONS)[number];

/** What became of a call to the member. */
export const ATTEMPT_OUTCOMES = ['reached', 'no_answer', 'wrong_number', 'refused', 'asked_later'] as const;
export type AttemptOutcome = (typeof ATTEMPT_OUTCOMES)[number];

/** Who speaks: the member, somebody of the family, or another person for the member. */
export const REPORTER_RELATIONS = ['self', 'family', 'other'] as const;
export type ReporterRelation = (typeof REPORTER_RELATIONS)[number];

/** Systems outside that know a complaint under a number of their own. */
export const NUMBER_SYSTEMS = ['sp4n_lapor', 'sipp', 'other'] as const;
export type NumberSystem = (typeof NUMBER_SYSTEMS)[number];

/** Where a call-back stands; open until it is done, given up or withdrawn with its complaint. */
export const CALL_BACK_STATUSES = ['open', 'needs_number', 'done', 'given_up', 'withdrawn'] as const;
export type CallBackStatus = (typeof CALL_BACK_STATUSES)[number];

/** The views of the queue. `triage` stands at the central office alone. */
export const COMPLAINT_VIEWS = ['mine', 'unassigned', 'due_today', 'overdue', 'call_back', 'waiting_provider', 'returned', 'triage', 'all'] as const;
export type ComplaintView = (typeof COMPLAINT_VIEWS)[number];

/** Columns by which the queue can be sorted; each has an index (see list-complaints). */
export const COMPLAINT_SORTS = ['urgency', 'dueAt', 'receivedAt'] as const;
export type ComplaintSort = (typeof COMPLAINT_SORTS)[number];

/** Views of the call-backs. `now`: a window that has begun, also one that has passed; `done`: everything closed. */
export const CALL_BACK_VIEWS = ['now', 'later', 'needs_number', 'done'] as const;
export type CallBackView = (typeof CALL_BACK_VIEWS)[number];

/** The lane of the queue: red first, then yellow and what nobody has triaged yet, then green. */
export function urgencyOf(level: Level | null): 0 | 1 | 2 {
  if (level === 'red') return 0;
  return level === 'green' ? 2 : 1;
}

/** More rows than this a workbook of the queue does not hold; CSV does. */
export const MOST_WORKBOOK_ROWS = 50_000;

/** Characters of a task, and tasks of a case. */
export const LONGEST_TASK = 300;
export const MOST_TASKS = 100;
