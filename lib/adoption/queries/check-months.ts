import type { Segment } from '@/lib/members/model';
import type { Context } from '@/lib/server/use-case';
import type { CalendarDate } from '@/lib/values/calendar-date';
import { toDbDate } from '@/lib/values/calendar-date';
import { figureCount, figureName, type AdoptionKind, type Month } from '../model';
import { isRunning, missingSegments, type CheckedFigures } from '../rules/check-rows';
import { firstDay } from '../rules/month';
import type { AdoptionBranch } from './branches';
import type { FileRow } from './file-row';
import { loadImports, type LoggedImport } from './import-log';
import type { LiveFigures } from './live-figures';

/** What of the file is one import: a branch's month. */
export interface CheckedMonth {
  branchId: string;
  branch: string;
  month: Month;
  /** `blocked`: a row of it is refused, and a month with a row missing would be too small. `unchanged`: exactly this is live already. */
  state: 'ready' | 'blocked' | 'unchanged';
  rows: number;
  refused: number;
  jumps: number;
  /** Sum of users, transactions or members. */
  total: number;
  /** Segments without a row. */
  missing: Segment[];
  /** The month is not over. */
  running: boolean;
  /** What the import would take the place of. */
  replaces: (Pick<LoggedImport, 'id' | 'importedAt' | 'importedBy' | 'fileName'> & { total: number }) | null;
  source: string;
  asOf: CalendarDate;
}

interface Found {
  fileKind: AdoptionKind;
  rows: readonly FileRow[];
  figures: readonly CheckedFigures[];
  live: readonly LiveFigures[];
  branches: readonly AdoptionBranch[];
}

/** The months of a file with their verdicts, by branch and month. */
export async function checkMonths(context: Context, { fileKind, rows, figures, live, branches }: Found): Promise<CheckedMonth[]> {
  const groups = new Map<string, CheckedFigures[]>();
  for (const each of figures) groups.set(`${each.month} ${each.branchId}`, [...(groups.get(`${each.month} ${each.branchId}`) ?? []), each]);
  const months = [...new Set(figures.map(({ month }) => month))];
  const imports = await loadImports(context, {
    kind: fileKind, replacedAt: null, branchId: { in: branches.map(({ id }) => id) }, period: { in: months.map((month) => toDbDate(firstDay(month))) },
  });
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, group]): CheckedMonth[] => {
    const [one] = group;
    if (!one) return [];
    const { branchId, month } = one;
    const own = rows.filter((row) => (row.branchId ?? branchId) === branchId && (row.month ?? month) === month);
    const refused = own.filter(({ verdict }) => verdict.kind === 'refused').length;
    const held = imports.find((each) => each.branchId === branchId && each.month === month);
    const before = live.filter((each) => each.branchId === branchId && each.month === month).map((each) => each.figures);
    const facts = factsOf(group);
    const same = held !== undefined && held.source === facts.source && held.asOf === facts.asOf && fingerprint(before) === fingerprint(group.map((each) => each.figures));
    return [{
      branchId,
      branch: branches.find(({ id }) => id === branchId)?.name ?? branchId,
      month,
      state: refused > 0 ? 'blocked' : same ? 'unchanged' : 'ready',
      rows: own.length,
      refused,
      jumps: own.filter(({ verdict }) => verdict.kind === 'jump').length,
      total: group.reduce((sum, each) => sum + figureCount(each.figures), 0),
      missing: missingSegments(group),
      running: isRunning(month, context.today),
      replaces: held === undefined ? null : { id: held.id, importedAt: held.importedAt, importedBy: held.importedBy, fileName: held.fileName, total: before.reduce((sum, each) => sum + figureCount(each), 0) },
      ...facts,
    }];
  });
}

/** Source and day of a month: every source that its rows name, and the latest day. */
function factsOf(group: readonly CheckedFigures[]): { source: string; asOf: CalendarDate } {
  const sources = [...new Set(group.map(({ source }) => source).filter((source) => source !== ''))];
  const days = group.map(({ asOf }) => asOf).toSorted();
  return { source: sources.join('; ').slice(0, 300), asOf: days.at(-1) as CalendarDate };
}

/** The same for the same figures, in whatever order they stand. */
function fingerprint(figures: readonly LiveFigures['figures'][]): string {
  const parts = figures.map((each) => [figureName(each), figureCount(each), 'members' in each ? each.members : null, 'inhabitants' in each ? each.inhabitants : null]);
  return JSON.stringify(parts.sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1)));
}
