import type { Segment } from '@/lib/members/model';
import { defineQuery, nothingPersonal, type Context } from '@/lib/server/use-case';
import { toDbDate, yearMonth } from '@/lib/values/calendar-date';
import { ADOPTION_KINDS, type AdoptionKind, type AgeBand, type Month, type TransactionType } from '../model';
import { firstDay, monthsFrom, shiftMonth } from '../rules/month';
import { byAge, bySegment, byType, sum, sumBranches, type AdoptionSums, type BranchMonth, type TransactionLine, type UsersLine } from '../rules/summary';
import { membersFor, targetOf } from '../rules/target';
import { ReadAdoption, type ReadAdoptionInput } from '../schemas/report';
import { loadBranchMonths, loadDeskMonths, loadMonths, loadTargets, loadTypeCounts, loadVisitsByService, type DeskMonth, type TypeCount } from './adoption-rows';
import { branchesOf, type AdoptionBranch } from './branches';
import { loadImports, type LoggedImport } from './import-log';
import { loadLiveFigures } from './live-figures';

/** Months of the trend, the asked one among them. */
const TREND_MONTHS = 24;

/** A month of the trend. */
export interface TrendPoint extends AdoptionSums {
  month: Month;
  target: number | null;
  /** Branches of the choice that have users in the month. */
  branches: number;
  transactions: Partial<Record<TransactionType, number>>;
  /** Activations, installations, explanations at the desk and all its visits; null when none is counted. */
  desk: Omit<DeskMonth, 'branchId' | 'month'> | null;
}

export interface SegmentLine extends UsersLine<Segment> {
  before: number | null;
  yearBefore: number | null;
}

export interface BranchLine extends AdoptionSums, AdoptionBranch {
  transactions: number | null;
  activated: number | null;
}

export interface AdoptionReport {
  month: Month;
  presentMonth: Month;
  /** Months of which there are users, the latest first. */
  months: Month[];
  /** Branches to choose among, and the chosen one (null: all of them). */
  offices: AdoptionBranch[];
  branchId: string | null;
  now: TrendPoint;
  before: TrendPoint;
  yearBefore: TrendPoint;
  /** Users who are missing to the target of the month; negative when there are more. Null without target or members. */
  toTarget: number | null;
  trend: TrendPoint[];
  segments: SegmentLine[];
  ages: UsersLine<AgeBand | 'unknown'>[];
  transactions: TransactionLine[];
  branches: BranchLine[];
  /** Chosen branches without a live import of the month, by what is missing. */
  missing: { branchId: string; kinds: AdoptionKind[] }[];
  /** The imports that the month stands on. */
  sources: LoggedImport[];
  /** When the latest of them was imported, and until when visits are counted. */
  importedAt: string | null;
  countedAt: string | null;
}

/** The report of app adoption; null for a branch outside the scope. Sums alone, nobody's data. */
export const readAdoption = defineQuery<ReadAdoptionInput, AdoptionReport>({
  name: 'adoption.read',
  permission: 'report:read',
  scope: 'branches',
  input: ReadAdoption,
  audit: nothingPersonal,
  run: loadAdoption,
});

/** The same inside another use case. */
export async function loadAdoption(context: Context, { month: asked, branchId }: ReadAdoptionInput): Promise<AdoptionReport | null> {
  const { tx, today } = context;
  const offices = await branchesOf(context);
  const chosen = offices.filter(({ id }) => branchId === null || id === branchId);
  if (chosen.length === 0) return null;
  const branchIds = chosen.map(({ id }) => id);
  const months = await loadMonths(context, branchIds);
  const presentMonth = yearMonth(today);
  const month = asked ?? months[0] ?? presentMonth;
  const [before, yearBefore] = [shiftMonth(month, -1), shiftMonth(month, -12)];
  const span = { branchIds, from: shiftMonth(month, 1 - TREND_MONTHS), to: month };
  const branchMonths = await loadBranchMonths(context, span);
  const counts = await loadTypeCounts(context, span);
  const desk = await loadDeskMonths(context, span);
  const targets = await loadTargets(context, month);
  const figures = await loadLiveFigures(context, { kind: 'users', branchIds, months: [month, before, yearBefore] });
  const sources = await loadImports(context, { replacedAt: null, branchId: { in: branchIds }, period: toDbDate(firstDay(month)) });
  const freshness = await tx.reportFreshness.findUnique({ where: { source: 'visits' } });
  const visits = desk.some((each) => each.month === month) ? await loadVisitsByService(context, branchIds, month) : null;

  const point = (wanted: Month): TrendPoint => {
    const of = branchMonths.filter((each) => each.month === wanted);
    return { month: wanted, ...sumBranches(of), target: targetOf(wanted, targets), branches: of.filter(({ users }) => users !== null).length, transactions: typesOf(counts, wanted), desk: deskOf(desk, wanted) };
  };
  const rowsOf = (wanted: Month) => figures.filter((each) => each.month === wanted).map((each) => each.figures);
  const earlier = bySegment(rowsOf(before));
  const lastYear = bySegment(rowsOf(yearBefore));
  const trend = monthsFrom(span.from, month).map(point);
  const first = trend.findIndex(({ users, desk: visited }) => users !== null || visited !== null);
  const now = point(month);
  const earlierTypes = typesOf(counts, before);
  return {
    month, presentMonth, months, offices, branchId, now,
    before: point(before),
    yearBefore: point(yearBefore),
    toTarget: now.target === null || now.share === null || now.members === null || now.users === null ? null : membersFor(now.target, now.members) - now.users,
    trend: first === -1 ? [] : trend.slice(first),
    segments: bySegment(rowsOf(month)).map((line, at) => ({ ...line, before: earlier[at]?.users ?? null, yearBefore: lastYear[at]?.users ?? null })),
    ages: byAge(rowsOf(month)),
    transactions: byType(now.transactions, earlierTypes, visits),
    branches: chosen.map((branch) => branchLine(branch, branchMonths.filter((each) => each.month === month), counts.filter((each) => each.month === month), desk.filter((each) => each.month === month))),
    missing: branchIds.flatMap((id) => {
      const kinds = ADOPTION_KINDS.filter((kind) => !sources.some((source) => source.branchId === id && source.kind === kind));
      return kinds.length === 0 ? [] : [{ branchId: id, kinds }];
    }),
    sources,
    importedAt: sources[0]?.importedAt ?? null,
    countedAt: freshness?.refreshedAt.toISOString() ?? null,
  };
}

function typesOf(counts: readonly TypeCount[], month: Month): TrendPoint['transactions'] {
  const types: TrendPoint['transactions'] = {};
  for (const each of counts) if (each.month === month) types[each.type] = (types[each.type] ?? 0) + each.count;
  return types;
}

function deskOf(desk: readonly DeskMonth[], month: Month): TrendPoint['desk'] {
  const of = desk.filter((each) => each.month === month);
  const total = (name: 'visits' | 'explained' | 'installed' | 'activated') => of.reduce((all, each) => all + each[name], 0);
  return of.length === 0 ? null : { visits: total('visits'), explained: total('explained'), installed: total('installed'), activated: total('activated') };
}

function branchLine(branch: AdoptionBranch, months: readonly BranchMonth[], counts: readonly TypeCount[], desk: readonly DeskMonth[]): BranchLine {
  const own = <Row extends { branchId: string }>(rows: readonly Row[]) => rows.filter(({ branchId }) => branchId === branch.id);
  return { ...branch, ...sumBranches(own(months)), transactions: sum(own(counts).map(({ count }) => count)), activated: sum(own(desk).map(({ activated }) => activated)) };
}
