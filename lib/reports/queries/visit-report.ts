import { can } from '@/lib/access/can';
import type { Context } from '@/lib/server/use-case';
import type { CalendarDate } from '@/lib/values/calendar-date';
import { SOURCES } from '../commands/sources';
import { UNKNOWN_KEY, type VisitDim } from '../model';
import { stepOf, stepsOf, type Step } from '../rules/periods';
import { summarizeTime, summarizeVisits, withinTogether, type TimeSummary, type VisitCounts, type VisitSummary } from '../rules/visit-summary';
import { targetOf, type VisitTarget } from '../rules/visit-targets';
import { OBSTACLES, SEGMENTS, SERVICES, type Obstacle, type Segment, type Service } from '../schemas/visit-keys';
import type { ReadVisitReportInput } from '../schemas/visits';
import { readFreshness, type Freshness } from './freshness';
import { notesOf, recordedSteps, reportQuestion, type ReportNote, type ReportQuestion, type ScopeChoice } from './report-question';
import { countDays, firstDayOf, sumCells, sumSeries, type CellsAsked, type RangedCells, type SeriesRow, type SumRow } from './sum-cells';
import { groupsAmong, loadVisitTargets, type FindGroup, type VisitGroup } from './visit-groups';

export interface VisitReport {
  question: ReportQuestion;
  service: Service | null;
  segment: Segment | null;
  freshness: Freshness;
  notes: ReportNote[];
  /** First day with figures of this scope; null where there are none at all. */
  firstDay: CalendarDate | null;
  /** Whether the person may open the visits behind a number. */
  mayOpenRows: boolean;
  /** Times and hours are kept by service and by segment, not by both at once. */
  timed: boolean;
  targets: { source: string; certainty: string; from: CalendarDate } | null;
  /** `days`: on which there were visits. */
  total: VisitSummary & { days: number };
  before: VisitSummary & { days: number };
  yearBefore: VisitSummary & { days: number };
  /** Visits of the days compared with; null where nothing is compared, or not all of those days are on record. So it is with every `compared` here. */
  compared: number | null;
  step: Step;
  series: VisitStep[];
  weekdays: { weekday: number; days: number; visits: number; avoidable: number }[];
  /** Null under both filters. The wait by hour is known without a filter alone. */
  hours: { hour: number; visits: number; wait: TimeSummary | null }[] | null;
  services: (VisitGroup<Service> & { target: VisitTarget | null })[];
  segments: VisitGroup<Segment | typeof UNKNOWN_KEY>[];
  /** Of a branch without a filter; null otherwise. */
  desks: VisitGroup<string>[] | null;
  /** `unknown`: avoidable, and no reason was given. */
  obstacles: { obstacle: Obstacle | typeof UNKNOWN_KEY; visits: number }[];
  /** Beside each other: the regions of the nation, or the branches of a region. */
  beneath: (VisitGroup<string> & { name: string; kind: ScopeChoice['kind'] })[];
}

/** One step of the series; `days` on which there were visits; `compared`: of the same step of the days compared with. */
export type VisitStep = VisitSummary & { start: CalendarDate; days: number; compared: number | null };

const VISITS = SOURCES.visits;
const COUNTS = ['visits', 'avoidable', 'explained', 'installed', 'activated'] as const;
const TIMES = ['wait_buckets', 'service_buckets'] as const;

const SEGMENT_KEYS = [...SEGMENTS, UNKNOWN_KEY] as const;

type Filter = Pick<ReadVisitReportInput, 'service' | 'segment'>;

/** The one cell a period that counts the visits which the filter leaves. */
function baseCell({ service, segment }: Filter): { dim: VisitDim; key: string } {
  if (service !== null && segment !== null) return { dim: 'service_segment', key: `${service}|${segment}` };
  if (service !== null) return { dim: 'service', key: service };
  return segment === null ? { dim: 'all', key: '' } : { dim: 'segment', key: segment };
}

/** The cells by which the filtered visits divide, beside the base cell. */
function partCells({ service, segment }: Filter): Omit<CellsAsked, 'scopes'>[] {
  if (service !== null && segment !== null) return [];
  if (service !== null) return [{ dims: ['service_segment'], key: { beginning: `${service}|` } }];
  if (segment !== null) return [{ dims: ['service_segment'], key: { ending: `|${segment}` } }];
  return [{ dims: ['hour', 'service', 'segment', 'desk'] }];
}

/** Everything that the visits report says, from cells alone; null for a scope that is not the person's. */
export async function loadVisitReport(context: Context, input: ReadVisitReportInput): Promise<VisitReport | null> {
  const { tx, actor, now } = context;
  const question = await reportQuestion(context, input);
  if (question === null) return null;
  const { range, before, yearBefore, compare, scope } = question;
  const compared = compare === null ? null : compare === 'year' ? 'yearBefore' : 'before';
  const ranges = { now: range, before, yearBefore };
  const base = baseCell(input);
  const daily = { scope: scope.id, ...base };
  const step = stepOf(range);

  // Each sum costs once a cell: buckets only where times are kept, and of the days compared with the visits alone.
  const timed = input.service === null || input.segment === null;
  const columns = timed ? [...COUNTS, ...TIMES] : COUNTS;
  const groups: Omit<RangedCells, 'ranges'>[] = [
    ...partCells(input).map((part) => ({ scopes: [scope.id], ...part })),
    { scopes: question.beneath.map(({ id }) => id), dims: [base.dim], key: { is: base.key } },
  ];
  const cells = [
    ...(await sumCells<VisitCounts>(tx, VISITS, [...columns, 'obstacles', 'hours'], [{ scopes: [scope.id], dims: [base.dim], key: { is: base.key }, ranges }])),
    ...(await sumCells<VisitCounts>(tx, VISITS, columns, groups.map((group) => ({ ...group, ranges: { now: range } })))),
    ...(compared ? await sumCells<VisitCounts>(tx, VISITS, ['visits'], groups.map((group) => ({ ...group, ranges: { [compared]: ranges[compared] } }))) : []),
  ];
  const series = await sumSeries<VisitCounts>(tx, VISITS, columns, { now: range }, step, daily);
  const earlier = compared && (await sumSeries<Pick<VisitCounts, 'visits'>>(tx, VISITS, ['visits'], { compared: ranges[compared] }, step, daily));
  const days = await countDays(tx, VISITS, ranges, daily);
  const firstDay = await firstDayOf(tx, VISITS, scope.id);
  const policy = await loadVisitTargets(tx, range.to);

  const of = (name: string): Partial<VisitCounts> => cells.find((row) => row.range === name && row.scopeId === scope.id && row.dim === base.dim && row.key === base.key)?.figures ?? {};
  // Days that are not all on record say nothing about a change.
  const readable = compared !== null && firstDay !== null && ranges[compared].from >= firstDay ? compared : null;
  const find = groupsAmong(cells, readable);
  const services = serviceGroups(find, scope.id, input, (service) => policy && targetOf(policy.targets, service));
  const byStep = series.filter(({ start }) => start !== null);
  return {
    question, service: input.service, segment: input.segment, step, firstDay, services,
    freshness: await readFreshness(tx, 'visits', now),
    notes: notesOf(question, firstDay),
    mayOpenRows: can(actor, 'visit:read'),
    timed,
    targets: policy && { source: policy.source, certainty: policy.certainty, from: policy.from },
    total: { ...summarizeVisits(of('now')), ...withinTargets(of('now'), services), days: days.now ?? 0 },
    before: { ...summarizeVisits(of('before')), days: days.before ?? 0 },
    yearBefore: { ...summarizeVisits(of('yearBefore')), days: days.yearBefore ?? 0 },
    compared: readable === null ? null : (of(readable).visits ?? 0),
    series: stepsWith(question, step, byStep, earlier, firstDay),
    weekdays: series.flatMap(({ weekday, days, figures: { visits, avoidable } }) => (weekday === null ? [] : [{ weekday, days, visits, avoidable }])),
    hours: hourGroups(find, scope.id, input, of('now')),
    segments: SEGMENT_KEYS.flatMap<VisitGroup<Segment | typeof UNKNOWN_KEY>>((segment) => {
      const cell = input.service === null ? ({ dim: 'segment', key: segment } as const) : ({ dim: 'service_segment', key: `${input.service}|${segment}` } as const);
      const group = input.segment === null || input.segment === segment ? find({ scopeId: scope.id, ...cell }, segment) : null;
      return group ? [group] : [];
    }),
    desks: scope.kind === 'branch' && base.dim === 'all' ? deskGroups(find, scope.id, cells) : null,
    obstacles: obstacleGroups(of('now')),
    beneath: question.beneath.map(({ id, name, kind }) => ({
      ...(find({ scopeId: id, ...base }, id) ?? { ...summarizeVisits({}), key: id, compared: readable === null ? null : 0 }),
      name,
      kind,
    })),
  };
}

function serviceGroups(find: FindGroup, scopeId: string, { service: only, segment }: Filter, targetFor: (service: Service) => VisitTarget | null): VisitReport['services'] {
  return SERVICES.filter((service) => only === null || service === only).flatMap((service) => {
    const target = targetFor(service);
    const cell = segment === null ? ({ dim: 'service', key: service } as const) : ({ dim: 'service_segment', key: `${service}|${segment}` } as const);
    const group = find({ scopeId, ...cell }, service, target);
    return group ? [{ ...group, target }] : [];
  });
}

/** The times of all, with the share that kept the target of its own service. */
function withinTargets(counts: Partial<VisitCounts>, services: VisitReport['services']): Pick<VisitSummary, 'wait' | 'service'> {
  const { wait_buckets: waits = [], service_buckets: times = [] } = counts;
  return {
    wait: { ...summarizeTime(waits, null), within: withinTogether(services.map(({ wait }) => wait)) },
    service: { ...summarizeTime(times, null), within: withinTogether(services.map(({ service }) => service)) },
  };
}

/** Every step of the range that is on record, also the empty ones, beside the step at the same place of the days compared with. */
function stepsWith({ range, before, yearBefore, compare }: ReportQuestion, step: Step, rows: readonly SeriesRow<VisitCounts>[], earlier: readonly SeriesRow<Pick<VisitCounts, 'visits'>>[] | null, firstDay: CalendarDate | null): VisitStep[] {
  const comparedSteps = compare === null ? [] : stepsOf(compare === 'year' ? yearBefore : before, step);
  return recordedSteps(range, step, firstDay).map(({ start, position }) => {
    const row = rows.find((one) => one.start === start);
    const there = comparedSteps[position];
    const compared = earlier === null || there === undefined || firstDay === null || there < firstDay ? null : (earlier.find((one) => one.start === there)?.figures.visits ?? 0);
    return { ...summarizeVisits(row?.figures ?? {}), start, days: row?.days ?? 0, compared };
  });
}

function hourGroups(find: FindGroup, scopeId: string, { service, segment }: Filter, counts: Partial<VisitCounts>): VisitReport['hours'] {
  if (service !== null && segment !== null) return null;
  const timed = service === null && segment === null;
  return (counts.hours ?? []).flatMap((visits, hour) =>
    visits === 0 ? [] : [{ hour, visits, wait: timed ? (find({ scopeId, dim: 'hour', key: String(hour).padStart(2, '0') }, hour)?.wait ?? null) : null }],
  );
}

function deskGroups(find: FindGroup, scopeId: string, parts: readonly SumRow<VisitCounts>[]): VisitGroup<string>[] {
  const desks = new Set(parts.flatMap(({ dim, key }) => (dim === 'desk' ? [key] : [])));
  const place = (desk: string) => (desk === UNKNOWN_KEY ? Infinity : Number(desk));
  return [...desks].sort((a, b) => place(a) - place(b)).flatMap((desk) => find({ scopeId, dim: 'desk', key: desk }, desk) ?? []);
}

function obstacleGroups({ avoidable = 0, obstacles = [] }: Partial<VisitCounts>): VisitReport['obstacles'] {
  const known = OBSTACLES.map((obstacle, position) => ({ obstacle, visits: obstacles[position] ?? 0 }));
  return [...known, { obstacle: UNKNOWN_KEY, visits: avoidable - known.reduce((sum, { visits }) => sum + visits, 0) }];
}
