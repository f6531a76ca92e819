import { yearMonth, type CalendarDate } from '@/lib/values/calendar-date';
import { ADOPTION_SEGMENTS, figureCount, figureName, type AdoptionKind, type Figures, type Month } from '../model';
import { FIRST_MONTH, shiftMonth } from './month';
import { changeOf } from './share';

/** A row of a file whose branch is known. */
export interface CheckedFigures {
  readonly line: number;
  readonly branchId: string;
  readonly month: Month;
  readonly asOf: CalendarDate;
  readonly source: string;
  readonly figures: Figures;
}

/** Columns that a rule may object to. */
export type ObjectedColumn = 'asOf' | 'members' | 'segment' | 'type' | 'ageBand' | 'branch';

export type RowCheck =
  | { kind: 'ready' }
  /** Taken, but to be looked at: the number jumped against the month before. `change` in hundredths of a percent. */
  | { kind: 'jump'; before: number; now: number; change: number }
  | { kind: 'refused'; column: ObjectedColumn; code: string; line?: number };

/** A jump by more than half against the month before is asked about. Source: issue "Visits and the numbers". */
const JUMP = 5_000;

/** Counts of live imports, by branch, month and name of the figure. */
export type KnownCounts = (branchId: string, month: Month, name: string) => number | null;

/**
 * A verdict for every row of a file, in its order. The month before is looked for in the file first, for the file would replace what is known of it.
 */
export function checkRows(rows: readonly CheckedFigures[], known: KnownCounts, today: CalendarDate): RowCheck[] {
  const first = new Map<string, CheckedFigures>();
  const counts = new Map<string, number>();
  const ages = new Map<string, { whole?: number; banded?: number }>();
  const keyOf = ({ branchId, month }: Pick<CheckedFigures, 'branchId' | 'month'>, name: string) => `${branchId} ${month} ${name}`;
  for (const row of rows) {
    const key = keyOf(row, figureName(row.figures));
    if (!first.has(key)) first.set(key, row);
    for (const [name, count] of comparedCounts(row.figures)) counts.set(keyOf(row, name), (counts.get(keyOf(row, name)) ?? 0) + count);
    if (row.figures.kind !== 'users') continue;
    const { segment, ageBand } = row.figures;
    ages.set(keyOf(row, segment), { [ageBand === null ? 'whole' : 'banded']: row.line, ...ages.get(keyOf(row, segment)) });
  }
  return rows.map((row): RowCheck => {
    const { branchId, month, asOf, figures, line } = row;
    const name = figureName(figures);
    if (asOf > today) return { kind: 'refused', column: 'asOf', code: 'in_future' };
    if (month < FIRST_MONTH) return { kind: 'refused', column: 'asOf', code: 'too_old' };
    const problem = soundness(figures);
    if (problem) return problem;
    const same = first.get(keyOf(row, name));
    if (same && same.line !== line) return { kind: 'refused', column: repeatedColumn(figures.kind), code: 'repeated', line: same.line };
    if (figures.kind === 'users') {
      // A segment stands as a whole or by age: both together would count its users twice.
      const { whole, banded } = ages.get(keyOf(row, figures.segment)) ?? {};
      if (whole !== undefined && banded !== undefined) return { kind: 'refused', column: 'ageBand', code: 'total_and_bands', line: figures.ageBand === null ? banded : whole };
    }
    const lastMonth = shiftMonth(month, -1);
    const before = counts.get(keyOf({ branchId, month: lastMonth }, name)) ?? known(branchId, lastMonth, name);
    const now = figureCount(figures);
    const change = before === null ? null : changeOf(before, now);
    return before !== null && change !== null && Math.abs(change) > JUMP ? { kind: 'jump', before, now, change } : { kind: 'ready' };
  });
}

/** The names under which a row's count is compared: its own, and that of its whole segment, to which rows by age add up. */
export function comparedCounts(figures: Figures): [name: string, count: number][] {
  const own: [string, number] = [figureName(figures), figureCount(figures)];
  return figures.kind === 'users' && figures.ageBand !== null ? [own, [figureName({ ...figures, ageBand: null }), figures.users]] : [own];
}

function soundness(figures: Figures): RowCheck | null {
  if (figures.kind === 'users' && figures.members !== null && figures.members < figures.users) return { kind: 'refused', column: 'members', code: 'members_below_users' };
  if (figures.kind !== 'population') return null;
  if (figures.members === 0) return { kind: 'refused', column: 'members', code: 'none' };
  return figures.members > figures.inhabitants ? { kind: 'refused', column: 'members', code: 'members_above_inhabitants' } : null;
}

const repeatedColumn = (kind: AdoptionKind): ObjectedColumn => ({ users: 'segment', transactions: 'type', population: 'branch' } as const)[kind];

/** Segments that a month of users says nothing about; none for the other kinds. */
export function missingSegments(rows: readonly Pick<CheckedFigures, 'figures'>[]): (typeof ADOPTION_SEGMENTS)[number][] {
  const there = rows.flatMap(({ figures }) => (figures.kind === 'users' ? [figures.segment] : []));
  return there.length === 0 ? [] : ADOPTION_SEGMENTS.filter((segment) => !there.includes(segment));
}

/** Whether a month still runs today: its figures are not the last. */
export function isRunning(month: Month, today: CalendarDate): boolean {
  return month === yearMonth(today);
}
