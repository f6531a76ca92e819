import type { SentRow } from '@/lib/complaints/schemas/import';
import { IMPORT_BATCH } from '@/lib/complaints/schemas/import-columns';
import type { ImportedRow } from '@/lib/complaints/commands/import-complaints';
import type { PreviewedRow, RowVerdict } from '@/lib/complaints/queries/preview-import';

/** Bytes of one request, far below what a route takes. */
const MOST_BYTES = 120_000;

/** What has become of a row: what the preview said, then what the import answered. */
export type RowState = RowVerdict | { kind: 'imported'; reference: string } | { kind: 'refused'; codes: readonly string[]; fields: Readonly<Record<string, string>> };

export type RowGroup = 'all' | 'ready' | 'problem' | 'known' | 'imported';
export const ROW_GROUPS = ['all', 'ready', 'problem', 'known', 'imported'] as const satisfies readonly RowGroup[];

/** The group in which a row is counted. */
export function groupOf({ kind }: RowState): Exclude<RowGroup, 'all'> {
  switch (kind) {
    case 'ready':
    case 'imported':
    case 'known':
      return kind;
    case 'repeated':
    case 'other_content':
    case 'problem':
    case 'refused':
      return 'problem';
  }
}

/** How many rows are in each group. */
export function countRows(states: readonly RowState[]): Record<RowGroup, number> {
  const counts = { all: states.length, ready: 0, problem: 0, known: 0, imported: 0 };
  for (const state of states) counts[groupOf(state)] += 1;
  return counts;
}

/** The good rows in requests of a size that a route takes, in the order of the file. */
export function batchesOf(rows: readonly PreviewedRow[]): SentRow[][] {
  const batches: SentRow[][] = [];
  let bytes = 0;
  for (const { line, cells } of rows) {
    const size = new TextEncoder().encode(JSON.stringify(cells)).length + 40;
    const last = batches.at(-1);
    if (last && last.length < IMPORT_BATCH && bytes + size <= MOST_BYTES) {
      last.push({ line, cells });
      bytes += size;
    } else {
      batches.push([{ line, cells }]);
      bytes = size;
    }
  }
  return batches;
}

/** What the import answered, as the state of the row. */
export function stateOf({ outcome }: ImportedRow): RowState {
  switch (outcome.kind) {
    case 'done':
      return outcome.value.known ? { kind: 'known', reference: outcome.value.reference } : { kind: 'imported', reference: outcome.value.reference };
    case 'refused':
      return { kind: 'refused', codes: outcome.codes, fields: outcome.fields ?? {} };
    case 'conflict':
    case 'not_found':
    case 'forbidden':
    case 'step_up':
    case 'factor_pending':
    case 'rate_limited':
      return { kind: 'refused', codes: [outcome.kind], fields: {} };
  }
}
