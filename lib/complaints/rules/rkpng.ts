import type { HolidayCalendar } from '@/lib/calendar/rules/holiday-calendar';
import { workingDaysBetween } from '@/lib/calendar/rules/working-days';
import { CHANNELS, isDoneStatus, type Category, type CategoryDetail, type Channel, type ComplaintStatus } from '@/lib/complaints/model';
import type { CalendarDate } from '@/lib/values/calendar-date';

/** The subjects of the regulator's recap. */
export const SUBJECTS = ['registration', 'contribution', 'health_service', 'medicine', 'other'] as const;
export type Subject = (typeof SUBJECTS)[number];

export const RECAP_STATUSES = ['not_answered', 'in_process', 'done'] as const;
export type RecapStatus = (typeof RECAP_STATUSES)[number];

/** Working days from receipt to the answer: 1-3 (also the same day), 4-5, over 5. */
export const DONE_WITHIN = ['days_1_3', 'days_4_5', 'days_over_5'] as const;
export type DoneWithin = (typeof DONE_WITHIN)[number];

const SUBJECT_OF_CATEGORY = {
  membership: 'registration',
  contribution: 'contribution',
  primary_care: 'health_service',
  hospital: 'health_service',
  office_staff: 'other',
  app: 'other',
  referral: 'health_service',
  pbi_deactivated: 'registration',
  service_fine: 'contribution',
} as const satisfies Record<Category, Subject>;

/** The subject under which a complaint is reported: by category, but a drug is medicine wherever it was missing; `other` before triage. */
export function subjectOf(category: Category | null, detail: CategoryDetail | null): Subject {
  if (detail === 'drug') return 'medicine';
  return category === null ? 'other' : SUBJECT_OF_CATEGORY[category];
}

/** What the recap looks at of a complaint. */
export interface RecapFacts {
  readonly channel: Channel;
  readonly category: Category | null;
  readonly detail: CategoryDetail | null;
  readonly status: ComplaintStatus;
  /** The current cycle had a first response. */
  readonly answered: boolean;
  readonly receivedOn: CalendarDate;
  /** The day on which the last cycle ended. */
  readonly doneOn: CalendarDate | null;
}

/** Complaints that are alike for the recap, and how many there are: a database groups a million of them into a few hundred of these. */
export interface RecapCell {
  readonly channel: Channel;
  readonly subject: Subject;
  readonly status: RecapStatus;
  readonly within: DoneWithin | null;
  readonly count: number;
}

export interface Recap {
  readonly total: number;
  readonly byChannel: Readonly<Record<Channel, number>>;
  readonly bySubject: Readonly<Record<Subject, number>>;
  readonly byStatus: Readonly<Record<RecapStatus, number>>;
  readonly doneWithin: Readonly<Record<DoneWithin, number>>;
}

/** The cell in which a complaint counts; null for a merged one, which the complaint that carries it on counts for. */
export function recapCell(facts: RecapFacts, calendar: HolidayCalendar): RecapCell | null {
  if (facts.status === 'merged') return null;
  const status = recapStatus(facts);
  const within = status === 'done' && facts.doneOn !== null ? doneWithin(workingDaysBetween(facts.receivedOn, facts.doneOn, calendar)) : null;
  return { channel: facts.channel, subject: subjectOf(facts.category, facts.detail), status, within, count: 1 };
}

/** Where a complaint stands for the regulator. */
export function recapStatus({ status, answered }: Pick<RecapFacts, 'status' | 'answered'>): RecapStatus {
  if (isDoneStatus(status)) return 'done';
  return answered ? 'in_process' : 'not_answered';
}

/** The column of so many working days; a complaint of the same day (0) counts as done within 1-3. */
export function doneWithin(workingDays: number): DoneWithin {
  if (workingDays <= 3) return 'days_1_3';
  return workingDays <= 5 ? 'days_4_5' : 'days_over_5';
}

/**
 * Adds the cells up. The totals agree by construction, since every cell counts once in each of the three: by channel, by subject, by
 * status, and a done one in one column of days. Throws RangeError on a done cell without days, or days of one that is not done.
 */
export function recap(cells: readonly RecapCell[]): Recap {
  const byChannel = zeros(CHANNELS);
  const bySubject = zeros(SUBJECTS);
  const byStatus = zeros(RECAP_STATUSES);
  const within = zeros(DONE_WITHIN);
  let total = 0;
  for (const cell of cells) {
    if ((cell.status === 'done') !== (cell.within !== null)) throw new RangeError('a complaint has days when it is done, and only then');
    total += cell.count;
    byChannel[cell.channel] += cell.count;
    bySubject[cell.subject] += cell.count;
    byStatus[cell.status] += cell.count;
    if (cell.within !== null) within[cell.within] += cell.count;
  }
  return { total, byChannel, bySubject, byStatus, doneWithin: within };
}

/** The parts of a recap whose sums differ from what they must be; empty when all agree. Asked of what was stored or sent. */
export function disagreements({ total, byChannel, bySubject, byStatus, doneWithin: within }: Recap): string[] {
  const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((all, count) => all + count, 0);
  const parts: [string, number, number][] = [
    ['byChannel', sum(byChannel), total],
    ['bySubject', sum(bySubject), total],
    ['byStatus', sum(byStatus), total],
    ['doneWithin', sum(within), byStatus.done],
  ];
  return parts.filter(([, found, expected]) => found !== expected).map(([part]) => part);
}

function zeros<K extends string>(keys: readonly K[]): Record<K, number> {
  return Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
}

/** One line of a table: the recap of a channel or a subject alone. */
export interface RecapLine<K extends string = string> extends Recap {
  readonly key: K;
}

/** The lines of a table: one for each key in its order, also where nothing was counted. Each agrees in itself as the whole does. */
export function recapLines<K extends string>(cells: readonly RecapCell[], keys: readonly K[], keyOf: (cell: RecapCell) => K): RecapLine<K>[] {
  return keys.map((key) => ({ key, ...recap(cells.filter((cell) => keyOf(cell) === key)) }));
}

/** Which complaints a number of the recap counts; null leaves that side open. */
export interface RecapChoice {
  readonly channel: Channel | null;
  readonly subject: Subject | null;
  readonly status: RecapStatus | null;
  readonly within: DoneWithin | null;
}

/** Whether a number counts the complaints of a cell: the one rule for the tables and for the lists behind their numbers. */
export function isChosen(cell: RecapCell, choice: RecapChoice): boolean {
  return (
    (choice.channel === null || cell.channel === choice.channel) &&
    (choice.subject === null || cell.subject === choice.subject) &&
    (choice.status === null || cell.status === choice.status) &&
    (choice.within === null || cell.within === choice.within)
  );
}

/** Adds up cells that are alike, in the order of channel, subject, status and days. */
export function mergeCells(cells: Iterable<RecapCell>): RecapCell[] {
  const merged = new Map<string, RecapCell>();
  for (const cell of cells) {
    const key = `${cell.channel} ${cell.subject} ${cell.status} ${cell.within ?? ''}`;
    merged.set(key, { ...cell, count: cell.count + (merged.get(key)?.count ?? 0) });
  }
  const place = ({ channel, subject, status, within }: RecapCell) =>
    [CHANNELS.indexOf(channel), SUBJECTS.indexOf(subject), RECAP_STATUSES.indexOf(status), within === null ? 0 : DONE_WITHIN.indexOf(within)] as const;
  return [...merged.values()].sort((a, b) => place(a).map((at, side) => at - (place(b)[side] ?? 0)).find((way) => way !== 0) ?? 0);
}
