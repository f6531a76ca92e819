import { can } from '@/lib/access/can';
import type { Context } from '@/lib/server/use-case';
import type { CalendarDate } from '@/lib/values/calendar-date';
import { SOURCES } from '../commands/sources';
import { UNKNOWN_KEY } from '../model';
import { stepOf, stepsOf } from '../rules/periods';
import { pairRanges, topicOf, type PublishedEntry } from '../rules/published-entries';
import { summarizeRatings, type RatingSummary } from '../rules/rating-summary';
import { SEGMENTS, SERVICES, type Segment, type Service } from '../schemas/visit-keys';
import type { ReadSatisfactionInput } from '../schemas/satisfaction';
import { readFreshness, type Freshness } from './freshness';
import { loadPublished } from './load-published';
import { notesOf, reportQuestion, type ReportNote, type ReportQuestion } from './report-question';
import { firstDayOf, sumCells, sumSeries, type SumRow } from './sum-cells';

/** Ratings of a group, and the mean on the days compared with (null: nothing is compared, or nobody answered). */
export type RatingGroup<Key> = RatingSummary & { key: Key; comparedMean: number | null };

export interface SatisfactionReport {
  question: ReportQuestion;
  freshness: Freshness;
  notes: ReportNote[];
  /** First day with visits of this scope; null where there are none at all. */
  firstDay: CalendarDate | null;
  mayOpenRows: boolean;
  /** The exit poll of all visits of the period, of the days before, and of the year before. */
  total: RatingSummary;
  before: RatingSummary;
  yearBefore: RatingSummary;
  /** Never by day: of one day there are too few answers to read a change from. */
  step: 'week' | 'month';
  series: (RatingSummary & { start: CalendarDate; compared: number | null })[];
  services: RatingGroup<Service>[];
  segments: RatingGroup<Segment | typeof UNKNOWN_KEY>[];
  /** Of a branch; null above it. */
  desks: RatingGroup<string>[] | null;
  /** Beneath a region or the nation. */
  branches: (RatingGroup<string> & { name: string })[];
  /** The ratings of answered complaints, beside the exit poll and never added to it: another question, asked in another way. */
  complaints: { total: RatingSummary; before: RatingSummary; yearBefore: RatingSummary; freshness: Freshness };
  /** What publications say of satisfaction: quoted beside, never computed with. */
  published: PublishedEntry[];
}

type Counts = { visits: number; ratings: number[] };

const VISITS = SOURCES.visits;
const COMPLAINTS = SOURCES.complaints;
type RatedComplaints = { rate_asked: number; ratings: number[] };
const COLUMNS = ['visits', 'ratings'] as const;
const ALL = { dims: ['all'], key: { is: '' } };
const summary = (counts: Counts | undefined): RatingSummary => summarizeRatings(counts?.ratings ?? [], counts?.visits ?? 0);

/** Everything that the satisfaction report says, from cells alone; null for a scope that is not the person's. */
export async function loadSatisfactionReport(context: Context, input: ReadSatisfactionInput): Promise<SatisfactionReport | null> {
  const { tx, actor, now } = context;
  const question = await reportQuestion(context, input);
  if (question === null) return null;
  const { range, before, yearBefore, compare, scope } = question;
  const compared = compare === null ? null : compare === 'year' ? yearBefore : before;
  const ranges = { now: range, ...(compared && { compared }) };
  const step = stepOf(range) === 'day' ? 'week' : 'month';

  const totals = await sumCells<Counts>(tx, VISITS, COLUMNS, [{ ranges: { now: range, before, yearBefore }, scopes: [scope.id], ...ALL }]);
  const rated = await sumCells<RatedComplaints>(tx, COMPLAINTS, ['rate_asked', 'ratings'], [{ ranges: { now: range, before, yearBefore }, scopes: [scope.id], ...ALL }]);
  const parts = await sumCells<Counts>(tx, VISITS, COLUMNS, [{ ranges, scopes: [scope.id], dims: ['service', 'segment', 'desk'] }]);
  const beneath = question.branches.map(({ id }) => id);
  const ofBranches = beneath.length === 0 ? [] : await sumCells<Counts>(tx, VISITS, COLUMNS, [{ ranges, scopes: beneath, ...ALL }]);
  const series = (await sumSeries<Counts>(tx, VISITS, COLUMNS, ranges, step, { scope: scope.id, dim: 'all', key: ALL.key.is })).flatMap(({ start, ...row }) => (start === null ? [] : [{ ...row, start }]));
  const firstDay = await firstDayOf(tx, VISITS, scope.id);

  const group = <Key extends string>(rows: readonly SumRow<Counts>[], is: (row: SumRow<Counts>) => boolean, key: Key): RatingGroup<Key> => {
    const of = (name: string) => summary(rows.find((row) => row.range === name && is(row))?.figures);
    return { ...of('now'), key, comparedMean: compared && of('compared').mean };
  };
  const groups = <Key extends string>(dim: string, keys: readonly Key[]) => keys.map((key) => group(parts, (row) => row.dim === dim && row.key === key, key)).filter(({ asked }) => asked > 0);
  const ofComplaints = (name: string) => {
    const counts = rated.find((row) => row.range === name)?.figures;
    return summarizeRatings(counts?.ratings ?? [], counts?.rate_asked ?? 0);
  };
  const total = (name: string) => summary(totals.find((row) => row.range === name)?.figures);
  return {
    question, step, firstDay,
    freshness: await readFreshness(tx, 'visits', now),
    notes: notesOf(question, firstDay),
    mayOpenRows: can(actor, 'visit:read'),
    total: total('now'), before: total('before'), yearBefore: total('yearBefore'),
    series: stepsOf(range, step).map((start, position) => {
      const there = compared && stepsOf(compared, step)[position];
      const at = (name: string, day: CalendarDate | null | undefined) => summary(series.find((row) => row.range === name && row.start !== null && row.start === day)?.figures);
      return { ...at('now', start), start, compared: at('compared', there).satisfied };
    }),
    services: groups('service', SERVICES),
    segments: groups('segment', [...SEGMENTS, UNKNOWN_KEY]),
    desks: scope.kind === 'branch' ? groups('desk', deskKeys(parts)) : null,
    branches: question.branches.map(({ id, name }) => ({ ...group(ofBranches, ({ scopeId }) => scopeId === id, id), name })),
    complaints: { total: ofComplaints('now'), before: ofComplaints('before'), yearBefore: ofComplaints('yearBefore'), freshness: await readFreshness(tx, 'complaints', now) },
    published: pairRanges((await loadPublished(tx)).filter(({ key }) => topicOf(key) === 'satisfaction')),
  };
}

/** The desks by number, visits without one last. */
function deskKeys(rows: readonly SumRow<Counts>[]): string[] {
  const place = (desk: string) => (desk === UNKNOWN_KEY ? Infinity : Number(desk));
  return [...new Set(rows.flatMap(({ dim, key }) => (dim === 'desk' ? [key] : [])))].sort((a, b) => place(a) - place(b));
}
