import { defineQuery, nothingPersonal, type Context } from '@/lib/server/use-case';
import type { CalendarDate } from '@/lib/values/calendar-date';
import { SOURCES } from '../commands/sources';
import { shareOf } from '../rules/change';
import type { Minutes } from '../rules/minutes';
import { sortBranches, type HomeBranch, type HomeSort } from '../rules/home-branches';
import { summarizeRatings, type Satisfaction } from '../rules/satisfaction';
import { summarizeTime, summarizeVisits, withinTogether, type VisitCounts } from '../rules/visit-summary';
import { targetOf, type VisitTargets } from '../rules/visit-targets';
import { SERVICES } from '../schemas/visit-keys';
import { ReadHome, type ReadHomeInput } from '../schemas/home';
import { loadDecisions, type Decision } from './home-decisions';
import { readFreshness, type Freshness } from './freshness';
import { reportQuestion, type ReportQuestion } from './report-question';
import { countDays, firstDayOf, sumCells, type SumRow } from './sum-cells';
import { loadVisitTargets } from './visit-groups';

/** The figures of seven days. */
export interface HomeFigures {
  visits: number;
  /** Days with visits, and visits on such a day. */
  days: number;
  perDay: number | null;
  avoidable: number;
  avoidableShare: number | null;
  /** What nine of ten did not wait longer than; the share that kept the target of its service. */
  waitP90: Minutes | null;
  timed: number;
  within: number | null;
  activated: number;
  satisfaction: Satisfaction;
}

export interface HomeReport {
  question: ReportQuestion;
  freshness: Freshness;
  firstDay: CalendarDate | null;
  now: HomeFigures;
  /** The seven days before, and those 52 weeks ago. */
  before: HomeFigures;
  yearBefore: HomeFigures;
  /** The usual target of the wait, in minutes; null where none is set. */
  waitTarget: number | null;
  decisions: Decision[];
  sort: { column: HomeSort; descending: boolean };
  /** Of a region or the nation; empty for a branch. */
  branches: HomeBranch[];
}

const VISITS = SOURCES.visits;
const COLUMNS = ['visits', 'avoidable', 'activated', 'wait_buckets', 'ratings'] as const;
const ALL = { dim: 'all', key: '' };
/** What there is most to do about stands first. */
const FIRST_SORT = '-late';

/** "What must be known today?": the last seven days of the whole scope, what waits for a decision, and the branches beside each other. Counts alone, nobody's data. */
export const readHome = defineQuery<ReadHomeInput, HomeReport>({
  name: 'reports.home',
  permission: 'report:read',
  scope: 'branches',
  input: ReadHome,
  audit: nothingPersonal,
  run: loadHome,
});

/** The page without its use case: what screen and file share. */
export async function loadHome(context: Context, { sort }: ReadHomeInput): Promise<HomeReport | null> {
  const { tx, now } = context;
  const question = await reportQuestion(context, { scope: null, period: '7d', from: null, to: null, compare: 'before' });
  if (question === null) return null;
  const { scope, range, before, yearBefore, branches } = question;
  const ranges = { now: range, before, yearBefore };
  const cells = await sumCells<VisitCounts>(tx, VISITS, COLUMNS, [{ ranges, scopes: [scope.id], dims: ['all', 'service'] }]);
  const beneath = branches.length === 0 ? [] : await sumCells<VisitCounts>(tx, VISITS, COLUMNS, [{ ranges: { now: range, before }, scopes: branches.map(({ id }) => id), dims: ['all'] }]);
  const days = await countDays(tx, VISITS, ranges, { scope: scope.id, ...ALL });
  const policy = await loadVisitTargets(tx, range.to);
  const decisions = await loadDecisions(context);
  const asked = sort ?? FIRST_SORT;
  const order = { column: asked.replace('-', '') as HomeSort, descending: asked.startsWith('-') };
  const of = (name: keyof typeof ranges) => figuresOf(cells.filter((row) => row.range === name), days[name] ?? 0, policy?.targets ?? null);
  return {
    question, decisions, sort: order,
    freshness: await readFreshness(tx, 'visits', now),
    firstDay: await firstDayOf(tx, VISITS, scope.id),
    now: of('now'), before: of('before'), yearBefore: of('yearBefore'),
    waitTarget: policy?.targets.default.waitMinutes ?? null,
    branches: sortBranches(branches.map(({ id, name }) => branchOf({ id, name }, beneath, decisions)), order),
  };
}

function figuresOf(rows: readonly SumRow<VisitCounts>[], days: number, targets: VisitTargets | null): HomeFigures {
  const counts = rows.find(({ dim }) => dim === 'all')?.figures;
  const { visits, avoidable, avoidableShare, activated, wait } = summarizeVisits(counts ?? {});
  const byService = SERVICES.flatMap((service) => {
    const found = rows.find(({ dim, key }) => dim === 'service' && key === service);
    return found && targets ? [summarizeTime(found.figures.wait_buckets, targetOf(targets, service).waitMinutes)] : [];
  });
  return {
    visits, days, perDay: shareOf(visits, days), avoidable, avoidableShare, activated,
    waitP90: wait.p90, timed: wait.timed, within: withinTogether(byService), satisfaction: summarizeRatings(counts?.ratings),
  };
}

function branchOf({ id, name }: { id: string; name: string }, rows: readonly SumRow<VisitCounts>[], decisions: readonly Decision[]): HomeBranch {
  const cell = (range: string) => rows.find((row) => row.range === range && row.scopeId === id)?.figures;
  const now = cell('now');
  const { visits, avoidableShare, activated, wait } = summarizeVisits(now ?? {});
  const waiting = (kinds: readonly Decision['kind'][]) => {
    const known = decisions.filter(({ kind }) => kinds.includes(kind));
    return known.length === 0 ? null : known.reduce((sum, { branches }) => sum + (branches[id] ?? 0), 0);
  };
  return {
    id, name, visits, visitsBefore: cell('before')?.visits ?? 0, avoidableShare, waitP90: wait.p90, activated, satisfaction: summarizeRatings(now?.ratings),
    waiting: waiting(['transfers', 'requests']), late: waiting(['complaints_late', 'call_backs_late']),
  };
}
