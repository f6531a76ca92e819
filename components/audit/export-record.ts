import type { AuditRow } from '@/lib/audit/queries/list-audit';
import type { AuditWords } from './audit-words';

/** Columns of the file in their order, with their width in a workbook. The words stand under `audit.column` and `audit.export`. */
export const EXPORT_COLUMNS = [
  ['column.at', 18], ['column.actor', 26], ['column.role', 22], ['column.act', 60], ['column.whose', 34], ['column.why', 40], ['export.office', 28], ['export.address', 18], ['export.number', 24],
] as const;

/** One event as a record of the file: the sentences of the screen, numbers masked alike. `time` writes an instant as the file wants it. */
export function exportRecord(row: AuditRow, words: AuditWords, time: (instant: string) => string): string[] {
  return [
    time(row.at), words.actor(row), words.role(row), words.sentence(row), words.whose(row), words.why(row) ?? '', words.office(row), row.address ?? '', `${row.chain} ${row.seq}`,
  ];
}
