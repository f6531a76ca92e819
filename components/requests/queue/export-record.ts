import { REQUEST_FIELDS, type RequestField, type RequestKind, type RequestStatus } from '@/lib/requests/model';
import type { RequestRow } from '@/lib/requests/queries/list-requests';

/** Columns of the file, in their order, as keys of the words under `csv`, each with its width in a workbook. */
export const EXPORT_COLUMNS = [
  ['reference', 18], ['kind', 28], ['member', 30], ['card', 15], ['fields', 34], ['codes', 16], ['status', 22], ['requestedAt', 17], ['requestedBy', 24], ['branch', 30], ['papers', 10],
] as const;

/** Words that the file needs in the person's language. `Time` is how the file keeps an instant: a text in CSV, a date in a workbook. */
export interface ExportWords<Time> {
  kind: (kind: RequestKind) => string;
  status: (status: RequestStatus) => string;
  field: (field: RequestField) => string;
  time: (instant: string) => Time;
}

/** One request as a record of the file: what the list shows, masked alike. Which fields change, never their values. */
export function exportRecord<Time>(row: RequestRow, words: ExportWords<Time>): (string | number | Time | null)[] {
  return [
    row.reference,
    words.kind(row.kind),
    row.memberName,
    `•••• ${row.cardEnding}`,
    REQUEST_FIELDS.filter((field) => row.fields.includes(field)).map(words.field).join(', '),
    row.codes.join(' '),
    words.status(row.status),
    words.time(row.requestedAt),
    row.requestedByName,
    row.branchName,
    row.paperCount,
  ];
}
