import type * as z from 'zod';
import { readTable, type SheetProblem } from '@/lib/server/sheet';
import { defineQuery, nothingPersonal, type Query } from '@/lib/server/use-case';
import { OpenImport, PreviewImport } from '../schemas/import';
import { IMPORT_MAX_BYTES, IMPORT_MAX_ROWS, type ImportCells, type ImportColumn } from '../schemas/import-columns';
import { importColumns, missingColumns, type ImportProblem } from '../schemas/import-row';
import { checkImport, type CheckedRow } from './check-import';

/** What would become of a row, before anything is written. */
export type RowVerdict =
  | { kind: 'ready'; memberFound: boolean | null }
  | { kind: 'known'; reference: string }
  | { kind: 'other_content'; reference: string }
  /** The same number or the same content stands in an earlier line of the file. */
  | { kind: 'repeated'; line: number }
  | { kind: 'problem'; problems: ImportProblem[] };

export interface PreviewedRow {
  line: number;
  cells: ImportCells;
  verdict: RowVerdict;
}

export type ImportPreview =
  | { kind: 'rows'; rows: PreviewedRow[]; unknownColumns: string[] }
  /** The file as a whole cannot be used. */
  | { kind: 'unusable'; problem: SheetProblem | 'too_many_rows' | 'no_rows' }
  | { kind: 'columns_missing'; columns: ImportColumn[] };

/** What the page of the import has to know of the person. */
export const openImport: Query<{ branch: string | null }> = defineQuery<z.infer<typeof OpenImport>, { branch: string | null }>({
  name: 'complaints.openImport',
  permission: 'complaint:import',
  scope: 'reference',
  input: OpenImport,
  audit: nothingPersonal,
  run: async ({ actor }) => ({ branch: actor.branch?.name ?? null }),
});

/** Reads a file of complaints and says of every row what would become of it. Nothing is written but the audit, for members are looked up. */
export const previewImport = defineQuery<z.infer<typeof PreviewImport>, ImportPreview>({
  name: 'complaints.previewImport',
  permission: 'complaint:import',
  scope: 'nation',
  input: PreviewImport,
  audit: (_, preview) => (preview.kind === 'rows' ? [{ action: 'complaint.preview_import', detail: { shown: preview.rows.length } }] : []),
  run: async (context, { content }) => {
    if (content.length > IMPORT_MAX_BYTES) return { kind: 'unusable', problem: 'file_too_large' };
    const table = await readTable(content);
    if (typeof table === 'string') return { kind: 'unusable', problem: table };
    const lines = table.map((cells, at) => ({ line: at + 1, cells })).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
    const [header, ...body] = lines;
    if (!header) return { kind: 'unusable', problem: 'empty_file' };
    const columns = importColumns(header.cells);
    const missing = missingColumns(columns);
    if (missing.length > 0) return { kind: 'columns_missing', columns: missing };
    if (body.length === 0) return { kind: 'unusable', problem: 'no_rows' };
    if (body.length > IMPORT_MAX_ROWS) return { kind: 'unusable', problem: 'too_many_rows' };
    const rows = body.map(({ line, cells }) => ({ line, cells: byColumn(columns, cells) }));
    const checked = await checkImport(context, rows);
    const seen = new Map<string, number>();
    return {
      kind: 'rows',
      rows: rows.map(({ line, cells }, at) => ({ line, cells, verdict: verdictOf(checked[at], line, seen) })),
      unknownColumns: header.cells.filter((name, at) => columns[at] === null && name.trim() !== '').slice(0, 20).map((name) => name.slice(0, 60)),
    };
  },
});

function byColumn(columns: readonly (ImportColumn | null)[], cells: readonly string[]): ImportCells {
  const pairs = columns.flatMap((column, at) => {
    const text = (cells[at] ?? '').replace(/\0|\p{Surrogate}/gu, '').trim();
    return column === null || text === '' ? [] : [[column, text.slice(0, 6_000)] as const];
  });
  return Object.fromEntries(pairs);
}

function verdictOf(checked: CheckedRow | undefined, line: number, seen: Map<string, number>): RowVerdict {
  if (checked === undefined) return { kind: 'problem', problems: [] };
  if (checked.kind === 'known') return { kind: 'known', reference: checked.reference };
  if (checked.kind !== 'ready') return checked;
  const earlier = seen.get(checked.number);
  if (earlier !== undefined) return { kind: 'repeated', line: earlier };
  seen.set(checked.number, line);
  return { kind: 'ready', memberFound: checked.input.member === undefined ? null : checked.member !== null };
}
