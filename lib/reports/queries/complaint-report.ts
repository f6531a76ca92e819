import { can } from '@/lib/access/can';
import type { Context } from '@/lib/server/use-case';
import type { CalendarDate } from '@/lib/values/calendar-date';
import { SOURCES } from '../commands/sources';
import { CENTRAL, UNCLASSIFIED } from '../model';
import { isRecorded } from '../rules/compared-days';
import { summarizeComplaints, type ComplaintCounts, type ComplaintSummary } from '../rules/complaint-summary';
import { stepOf, stepsOf, type Step } from '../rules/periods';
import { CATEGORY_KEYS, CHANNELS, LEVELS, type Category, type Channel, type Level } from '../schemas/complaint-keys';
import type { ReadComplaintReportInput } from '../schemas/complaints';
import { readFreshness, type Freshness } from './freshness';
import { readOpenAges, type OpenAges } from './read-open-ages';
import { notesOf, recordedSteps, reportQuestion, type ReportNote, type ReportQuestion } from './report-question';
import { firstDayOf, sumCells, sumSeries, type SumRow } from './sum-cells';

/** Complaints of a group; how many cycles began on the days compared with (null: nothing is compared). */
export type ComplaintGroup<Key> = ComplaintSummary & { key: Key; compared: number | null };

export interface ComplaintReport {
  question: ReportQuestion;
  freshness: Freshness;
  notes: ReportNote[];
  /** First day with complaints of this scope; null where there are none at all. */
  firstDay: CalendarDate | null;
  /** Whether the person may open the rows behind a number. */
  mayOpenRows: boolean;
  total: ComplaintSummary;
  before: ComplaintSummary;
  yearBefore: ComplaintSummary;
  step: Step;
  series: (ComplaintSummary & { start: CalendarDate; compared: number | null })[];
  channels: ComplaintGroup<Channel>[];
  categories: ComplaintGroup<Category | typeof UNCLASSIFIED>[];
  /** The most urgent first. */
  levels: ComplaintGroup<Level | typeof UNCLASSIFIED>[];
  /** Beneath a region or the nation; for the nation with the central office, which has no name. */
  branches: (ComplaintGroup<string> & { name: string | null })[];
  /** As they stand at the last refresh: not of the period. */
  ages: OpenAges;
}

const COMPLAINTS = SOURCES.complaints;
const COLUMNS = COMPLAINTS.columns.map(({ name }) => name) as (keyof ComplaintCounts)[];
const ALL = { dims: ['all'], key: { is: '' } };

/** Everything that the complaints report says, from cells alone; null for a scope that is not the person's. */
export async function loadComplaintReport(context: Context, input: ReadComplaintReportInput): Promise<ComplaintReport | null> {
  const { tx, actor, now } = context;
  const question = await reportQuestion(context, input);
  if (question === null) return null;
  const { range, before, yearBefore, compare, scope } = question;
  const compared = compare === null ? null : compare === 'year' ? yearBefore : before;
  const ranges = { now: range, ...(compared && { compared }) };
  const step = stepOf(range);

  const totals = await sumCells<ComplaintCounts>(tx, COMPLAINTS, COLUMNS, [{ ranges: { now: range, before, yearBefore }, scopes: [scope.id], ...ALL }]);
  const parts = await sumCells<ComplaintCounts>(tx, COMPLAINTS, COLUMNS, [{ ranges, scopes: [scope.id], dims: ['channel', 'category', 'level'] }]);
  const offices = [...question.branches, ...(scope.kind === 'nation' ? [{ id: CENTRAL, name: null }] : [])];
  const ofOffices = offices.length === 0 ? [] : await sumCells<ComplaintCounts>(tx, COMPLAINTS, COLUMNS, [{ ranges, scopes: offices.map(({ id }) => id), ...ALL }]);
  const series = (await sumSeries<ComplaintCounts>(tx, COMPLAINTS, COLUMNS, ranges, step, { scope: scope.id, dim: 'all', key: ALL.key.is })).flatMap(({ start, ...row }) => (start === null ? [] : [{ ...row, start }]));
  const firstDay = await firstDayOf(tx, COMPLAINTS, scope.id);
  const freshness = await readFreshness(tx, 'complaints', now);

  const readable = compared !== null && isRecorded(compared, firstDay);
  const total = (name: string) => summarizeComplaints(totals.find((row) => row.range === name)?.figures ?? {});
  const group = <Key extends string>(rows: readonly SumRow<ComplaintCounts>[], is: (row: SumRow<ComplaintCounts>) => boolean, key: Key): ComplaintGroup<Key> => {
    const of = (name: string) => rows.find((row) => row.range === name && is(row))?.figures;
    return { ...summarizeComplaints(of('now') ?? {}), key, compared: readable ? (of('compared')?.cycles ?? 0) : null };
  };
  const groups = <Key extends string>(dim: string, keys: readonly Key[]) =>
    keys.map((key) => group(parts, (row) => row.dim === dim && row.key === key, key)).filter(({ cycles, held, calls, compared: then }) => cycles + held + calls.calls + (then ?? 0) > 0);
  const there = compared && stepsOf(compared, step);
  const at = (name: string, day: CalendarDate | undefined) => series.find((row) => row.range === name && row.start === day)?.figures;
  return {
    question, step, firstDay, freshness,
    notes: notesOf(question, firstDay),
    mayOpenRows: can(actor, 'complaint:report'),
    total: total('now'), before: total('before'), yearBefore: total('yearBefore'),
    series: recordedSteps(range, step, firstDay).map(({ start, position }) => {
      const day = there?.[position];
      return { ...summarizeComplaints(at('now', start) ?? {}), start, compared: day === undefined || firstDay === null || day < firstDay ? null : (at('compared', day)?.cycles ?? 0) };
    }),
    channels: groups('channel', CHANNELS),
    categories: groups('category', [...CATEGORY_KEYS, UNCLASSIFIED]),
    levels: groups('level', [...[...LEVELS].reverse(), UNCLASSIFIED]),
    branches: offices.map(({ id, name }) => ({ ...group(ofOffices, ({ scopeId }) => scopeId === id, id), name })),
    ages: await readOpenAges(context, scope.id, freshness.refreshedAt),
  };
}
