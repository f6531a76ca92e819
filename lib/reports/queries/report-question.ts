import { NATION, regionScope } from '@/lib/reports/model';
import type { Context } from '@/lib/server/use-case';
import { addDays, daysBetween, type CalendarDate } from '@/lib/values/calendar-date';
import type { DayRange } from '../rules/cover-range';
import { comparedRange, daysOfStep, MOST_DAYS, periodRange, stepsOf, type Comparison, type Period, type Step } from '../rules/periods';
import type { ReportFilterInput } from '../schemas/filter';

/** Whose figures can be looked at: the nation has no name of its own. */
export interface ScopeChoice {
  id: string;
  kind: 'nation' | 'region' | 'branch';
  name: string;
}

/** A report's question, settled: whose figures, of which days, compared with which. */
export interface ReportQuestion {
  /** All that the person may choose, the widest first. */
  scopes: ScopeChoice[];
  scope: ScopeChoice;
  /** The branches beneath the chosen scope; of a branch itself none. */
  branches: ScopeChoice[];
  /** What stands directly beneath the chosen scope: the regions of the nation, the branches of a region; of a branch nothing. */
  beneath: ScopeChoice[];
  today: CalendarDate;
  /** Null where the days are of their own choosing. */
  period: Period | null;
  range: DayRange;
  /** The days before, and a year before. */
  before: DayRange;
  yearBefore: DayRange;
  /** With which of them the chart is compared. */
  compare: Comparison | null;
}

/** Settles whose figures of which days are asked; null for a scope that is not the person's. Days after today do not exist yet. */
export async function reportQuestion({ tx, actor, today }: Context, input: ReportFilterInput): Promise<ReportQuestion | null> {
  const rows = await tx.branch.findMany({
    where: actor.national ? {} : { id: { in: [...actor.branchIds] } },
    select: { id: true, name: true, regionId: true },
    orderBy: { name: 'asc' },
  });
  const regionRows = actor.national ? await tx.region.findMany({ orderBy: { name: 'asc' } }) : actor.region ? [actor.region] : [];
  const branchOf = ({ id, name }: { id: string; name: string }): ScopeChoice => ({ id, kind: 'branch', name });
  const scopes: ScopeChoice[] = [
    ...(actor.national ? [{ id: NATION, kind: 'nation' as const, name: '' }] : []),
    ...regionRows.map(({ id, name }) => ({ id: regionScope(id), kind: 'region' as const, name })),
    ...rows.map(branchOf),
  ];
  const scope = input.scope === null ? scopes[0] : scopes.find(({ id }) => id === input.scope);
  if (scope === undefined) return null;
  const beneath = scope.kind === 'branch' ? [] : rows.filter(({ regionId }) => scope.kind === 'nation' || regionScope(regionId) === scope.id);
  const branches = beneath.map(branchOf);
  const regions = scopes.filter(({ kind }) => kind === 'region');
  const own = ownDays(input, today);
  const period = own === null ? (input.period ?? '30d') : null;
  const range = own ?? periodRange(input.period ?? '30d', today);
  return {
    scopes, scope, branches, beneath: scope.kind === 'nation' ? regions : branches, today, period, range,
    before: comparedRange(range, 'before'), yearBefore: comparedRange(range, 'year'), compare: input.compare,
  };
}

/** Days that were chosen one by one: turned round where they stand backwards, until today, three years at most. */
function ownDays({ from, to }: ReportFilterInput, today: CalendarDate): DayRange | null {
  const one = from ?? to;
  const other = to ?? from;
  if (one === null || other === null) return null;
  const [first, last] = one <= other ? [one, other] : [other, one];
  const end = last < today ? last : today;
  const start = first < end ? first : end;
  return { from: daysBetween(start, end) < MOST_DAYS ? start : addDays(end, 1 - MOST_DAYS), to: end };
}

/** What the figures of a question must be read with. */
export type ReportNote = 'running' | 'before_first' | 'compared_before_first';

/** What must be said of a question when the first day with figures is `first`. */
export function notesOf({ range, before, yearBefore, compare, today }: ReportQuestion, first: CalendarDate | null): ReportNote[] {
  const compared = compare === 'year' ? yearBefore : before;
  const notes: [ReportNote, boolean][] = [
    ['running', range.to === today],
    ['before_first', first !== null && range.from < first && first <= range.to],
    ['compared_before_first', first !== null && compared.from < first && first <= range.to],
  ];
  return notes.filter(([, holds]) => holds).map(([note]) => note);
}

/** The steps of a range that lie on record, at least with their last day: what was before the first day is unknown, not nothing. A scope without a first day has all of them. */
export function recordedSteps(range: DayRange, step: Step, firstDay: CalendarDate | null): { start: CalendarDate; position: number }[] {
  return stepsOf(range, step).map((start, position) => ({ start, position })).filter(({ start }) => firstDay === null || daysOfStep(start, step, range).to >= firstDay);
}
