import { v5 } from 'uuid';
import type * as z from 'zod';
import { defineBulk } from '@/lib/server/bulk';
import { done, type Outcome } from '@/lib/server/outcome';
import { ImportComplaints } from '../schemas/import';
import { importComplaint, type ImportedComplaint } from './import-complaint';

export interface ImportedRow {
  line: number;
  outcome: Outcome<ImportedComplaint>;
}

/** A batch of rows of a file, each in a transaction of its own and with a verdict of its own. A retry repeats what was done and does the rest. */
export const importComplaints = defineBulk<z.infer<typeof ImportComplaints>, { rows: ImportedRow[] }>({
  name: 'complaints.importMany',
  permission: 'complaint:import',
  scope: 'nation',
  input: ImportComplaints,
  run: async (caller, input, key) => {
    const rows: ImportedRow[] = [];
    for (const row of input.rows) rows.push({ line: row.line, outcome: await importComplaint(caller, row, v5(String(row.line), key)) });
    return done({ rows });
  },
});
