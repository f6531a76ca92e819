import { readTable, type SheetProblem } from '@/lib/server/sheet';
import type { Context } from '@/lib/server/use-case';
import type { AdoptionKind, Month } from '../model';
import { checkRows, comparedCounts, type CheckedFigures, type RowCheck } from '../rules/check-rows';
import { shiftMonth } from '../rules/month';
import { ADOPTION_MAX_BYTES, ADOPTION_MAX_ROWS, type AdoptionCells, type AdoptionColumn } from '../schemas/import-columns';
import { adoptionColumns, dayOf, hasColumn, kindOf, missingColumns, readFigures, type ImportProblem } from '../schemas/import-row';
import { branchFinder, branchesOf, type AdoptionBranch } from './branches';
import { checkMonths, type CheckedMonth } from './check-months';
import type { FileRow, RowVerdict } from './file-row';
import { loadLiveFigures, type LiveFigures } from './live-figures';

export type CheckedFile =
  | { kind: 'rows'; fileKind: AdoptionKind; rows: FileRow[]; months: CheckedMonth[]; unknownColumns: string[]; figures: CheckedFigures[] }
  /** The file as a whole cannot be used. */
  | { kind: 'unusable'; problem: SheetProblem | 'too_many_rows' | 'no_rows' | 'kind_unclear' }
  | { kind: 'columns_missing'; fileKind: AdoptionKind; columns: AdoptionColumn[] };

/** A row before the rules about counts: read and placed, or with what is wrong. */
type PlacedRow = Omit<FileRow, 'verdict'> & ({ figures: CheckedFigures } | { problems: ImportProblem[] });

/**
 * Reads a file of figures and says of every row and every month what would become of it; null when the branch for rows without one is out of scope.
 * Preview and import are this one check.
 */
export async function checkFile(context: Context, { content, branchId }: { content: Uint8Array; branchId: string | null }): Promise<CheckedFile | null> {
  const branches = await branchesOf(context);
  if (branchId !== null && !branches.some(({ id }) => id === branchId)) return null;
  if (content.length > ADOPTION_MAX_BYTES) return { kind: 'unusable', problem: 'file_too_large' };
  const table = await readTable(content);
  if (typeof table === 'string') return { kind: 'unusable', problem: table };
  const [header, ...body] = table.map((cells, at) => ({ line: at + 1, cells })).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (!header) return { kind: 'unusable', problem: 'empty_file' };
  const columns = adoptionColumns(header.cells);
  const fileKind = kindOf(columns);
  if (fileKind === null) return { kind: 'unusable', problem: 'kind_unclear' };
  const missing = missingColumns(fileKind, columns);
  if (missing.length > 0) return { kind: 'columns_missing', fileKind, columns: missing };
  if (body.length === 0) return { kind: 'unusable', problem: 'no_rows' };
  if (body.length > ADOPTION_MAX_ROWS) return { kind: 'unusable', problem: 'too_many_rows' };

  const used = columns.map((column) => (column !== null && hasColumn(fileKind, column) ? column : null));
  const place = await placer(context, fileKind, branchId ?? context.actor.branch?.id ?? null, branches);
  const placed = body.map(({ line, cells }) => place(line, byColumn(used, cells)));
  const figures = placed.flatMap((row) => ('figures' in row ? [row.figures] : []));
  const live = await liveAround(context, fileKind, figures);
  const checks = checkRows(figures, countsOf(live), context.today);
  const verdicts = new Map(figures.map(({ line }, at) => [line, verdictOf(checks[at])]));
  const rows = placed.map(({ line, cells, branchId: of, month, ...rest }): FileRow => {
    return { line, cells, branchId: of, month, verdict: 'problems' in rest ? { kind: 'refused', problems: rest.problems } : (verdicts.get(line) ?? { kind: 'ready' }) };
  });
  return {
    kind: 'rows',
    fileKind,
    rows,
    months: await checkMonths(context, { fileKind, rows, figures, live, branches }),
    unknownColumns: header.cells.filter((name, at) => used[at] === null && name.trim() !== '').slice(0, 20).map((name) => name.slice(0, 60)),
    figures,
  };
}

function byColumn(columns: readonly (AdoptionColumn | null)[], cells: readonly string[]): AdoptionCells {
  return Object.fromEntries(columns.flatMap((column, at) => {
    const text = (cells[at] ?? '').replace(/\0|\p{Surrogate}/gu, '').trim();
    return column === null || text === '' ? [] : [[column, text.slice(0, 200)] as const];
  }));
}

/** Reads rows and finds out whose they are. */
async function placer(context: Context, kind: AdoptionKind, otherwise: string | null, scope: readonly AdoptionBranch[]): Promise<(line: number, cells: AdoptionCells) => PlacedRow> {
  const find = await branchFinder(context);
  return (line, cells) => {
    const { branch, month, asOf, source, ...read } = readFigures(kind, cells);
    const branchId = branch === null ? otherwise : find(branch);
    const problems = 'problems' in read ? [...read.problems] : [];
    if (branchId === null) problems.push({ column: 'branch', code: branch === null ? 'branch_missing' : 'unknown_branch' });
    else if (!scope.some(({ id }) => id === branchId)) problems.push({ column: 'branch', code: 'foreign_branch' });
    if (problems.length > 0 || branchId === null || month === null || !('figures' in read)) return { line, cells, branchId, month, problems };
    return { line, cells, branchId, month, figures: { line, branchId, month, asOf: dayOf({ month, asOf }, context.today), source, figures: read.figures } };
  };
}

/** Live figures of the file's months and of the months before them. */
async function liveAround(context: Context, kind: AdoptionKind, figures: readonly CheckedFigures[]): Promise<LiveFigures[]> {
  const months = figures.flatMap(({ month }) => [month, shiftMonth(month, -1)]);
  return loadLiveFigures(context, { kind, branchIds: [...new Set(figures.map(({ branchId }) => branchId))], months: [...new Set(months)] });
}

function countsOf(live: readonly LiveFigures[]): (branchId: string, month: Month, name: string) => number | null {
  const counts = new Map<string, number>();
  for (const { branchId, month, figures } of live) {
    for (const [name, count] of comparedCounts(figures)) counts.set(`${branchId} ${month} ${name}`, (counts.get(`${branchId} ${month} ${name}`) ?? 0) + count);
  }
  return (branchId, month, name) => counts.get(`${branchId} ${month} ${name}`) ?? null;
}

function verdictOf(check: RowCheck | undefined): RowVerdict {
  if (check?.kind !== 'refused') return check ?? { kind: 'ready' };
  return { kind: 'refused', problems: [{ column: check.column, code: check.code, ...(check.line !== undefined && { line: check.line }) }] };
}
