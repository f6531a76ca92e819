import type { Month } from '../model';
import type { RowCheck } from '../rules/check-rows';
import type { AdoptionCells } from '../schemas/import-columns';
import type { ImportProblem } from '../schemas/import-row';

/** What would become of a row. */
export type RowVerdict = Exclude<RowCheck, { kind: 'refused' }> | { kind: 'refused'; problems: (ImportProblem & { line?: number })[] };

/** A row of the file, with what would become of it. */
export interface FileRow {
  line: number;
  cells: AdoptionCells;
  /** Null where the row does not say it in a way that can be read. */
  branchId: string | null;
  month: Month | null;
  verdict: RowVerdict;
}
