import type { TransferReason, TransferStatus } from '@/lib/transfers/model';
import type { TransferRow } from '@/lib/transfers/queries/list-transfers';
import type { Segment } from '@/lib/members/model';
import type { CsvCell } from '@/lib/values/csv';

/** Columns of the file, in their order, as keys of the words under `csv`. */
export const EXPORT_COLUMNS = [
  'reference', 'member', 'card', 'segment', 'payer', 'from', 'to', 'reason', 'codes', 'status', 'effectiveDate', 'requestedAt', 'requestedBy', 'branch', 'papers',
] as const;

/** Words that the file needs in the person's language. */
export interface ExportWords {
  segment: (segment: Segment) => string;
  reason: (reason: TransferReason) => string;
  status: (status: TransferStatus) => string;
  /** An instant (ISO text) as `YYYY-MM-DD HH:mm` on the wall of the person's zone. */
  time: (instant: string) => string;
}

/** One request as a record of the file: what the list shows, masked alike. Dates are ISO, so that every spreadsheet sorts them. */
export function exportRecord(row: TransferRow, words: ExportWords): CsvCell[] {
  return [
    row.reference,
    row.memberName,
    `•••• ${row.cardEnding}`,
    words.segment(row.segment),
    row.payer,
    row.fromName,
    row.toName,
    words.reason(row.reason),
    row.codes.join(' '),
    words.status(row.status),
    row.effectiveDate,
    words.time(row.requestedAt),
    row.requestedByName,
    row.branchName,
    row.evidenceCount,
  ];
}
