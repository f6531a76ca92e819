import type { Category, Channel, ComplaintStatus, Level } from '@/lib/complaints/model';
import type { ComplaintRow } from '@/lib/complaints/queries/list-complaints';

/** Columns of the file, in their order, as keys of the words under `csv`, each with its width in a workbook. */
export const EXPORT_COLUMNS = [
  ['reference', 18], ['receivedAt', 17], ['channel', 18], ['level', 9], ['category', 22], ['subject', 44], ['status', 22], ['name', 28], ['card', 15], ['branch', 30], ['assignee', 26],
  ['facility', 30], ['due', 17], ['cycle', 13],
] as const;

/** Words that the file needs in the person's language. `Time` is how the file keeps an instant: a text in CSV, a date in a workbook. */
export interface ExportWords<Time> {
  channel: (channel: Channel) => string;
  level: (level: Level) => string;
  category: (category: Category) => string;
  status: (status: ComplaintStatus) => string;
  central: string;
  time: (instant: string) => Time;
}

/** One complaint as a record of the file: what the list shows, masked alike. */
export function exportRecord<Time>(row: ComplaintRow, words: ExportWords<Time>): (string | number | Time | null)[] {
  return [
    row.reference,
    words.time(row.receivedAt),
    words.channel(row.channel),
    row.level && words.level(row.level),
    row.category && words.category(row.category),
    row.subject,
    words.status(row.status),
    row.name,
    row.cardEnding && `•••• ${row.cardEnding}`,
    row.branchName ?? words.central,
    row.assigneeName,
    row.facilityName,
    row.dueAt === null ? null : words.time(row.dueAt),
    row.cycle,
  ];
}
