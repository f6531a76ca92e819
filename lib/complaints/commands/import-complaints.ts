import { v5 } from 'uuid';
import { fieldProblems } from '@/lib/server/field-problems';
import { done, refused, type Outcome } from '@/lib/server/outcome';
import type { Caller } from '@/lib/server/use-case';
import { ImportComplaints } from '../schemas/import';
import { importComplaint, type ImportedComplaint } from './import-complaint';

export interface ImportedRow {
  line: number;
  outcome: Outcome<ImportedComplaint>;
}

/** A batch of rows of a file, each in a transaction of its own and with a verdict of its own. A retry repeats what was done and does the rest. */
export async function importComplaints(caller: Caller, raw: unknown, key: string): Promise<Outcome<{ rows: ImportedRow[] }>> {
  const input = ImportComplaints.safeParse(raw);
  if (!input.success) return refused(['invalid_input'], fieldProblems(input.error));
  const rows: ImportedRow[] = [];
  for (const row of input.data.rows) rows.push({ line: row.line, outcome: await importComplaint(caller, row, v5(String(row.line), key)) });
  return done({ rows });
}
importComplaints.spec = { name: 'complaints.import', permission: 'complaint:import', scope: 'nation' } as const;
