import type { TransferReport } from '@/lib/reports/queries/transfer-report';
import type { Hours, TransferSummary } from '@/lib/reports/rules/transfer-summary';
import type { TransferWords } from './transfer-words';

/** Columns of the file with their width, as keys of the words of this report. */
export const TRANSFER_COLUMNS = [
  ['file.scope', 26], ['file.from', 12], ['file.to', 12], ['file.part', 28], ['file.key', 34], ['column.requested', 11], ['column.compared', 12], ['column.automatic', 11], ['column.waiting', 11],
  ['column.approved', 14], ['column.applied', 11], ['column.rejected', 11], ['column.cancelled', 12], ['column.refused', 18], ['column.decided', 14], ['column.median', 18], ['column.p90', 16],
] as const;

/** The figures of the report as records, one a group, in the order of the page; hours beyond the last bucket are a text. Full facilities are of today and not among them. */
export function transferRecords(report: TransferReport, words: TransferWords): (string | number | null)[][] {
  const { question: { range, before, yearBefore } } = report;
  const { t } = words;
  const record = (days: { from: string; to: string }, part: string, key: string, compared: number | null, row: TransferSummary) => [
    words.scopeName, days.from, days.to, part, key, row.requested, compared, row.automatic, row.waiting, row.approved, row.applied, row.rejected, row.cancelled, row.refused, row.decided, hours(row.median), hours(row.p90),
  ];
  return [
    record(range, t('file.total'), t('all'), null, report.total),
    record(before, t('file.before'), t('all'), null, report.before),
    record(yearBefore, t('file.yearBefore'), t('all'), null, report.yearBefore),
    ...report.series.map((row) => record(range, t(`trend.${report.step}`), row.start, row.compared, row)),
    ...report.branches.map((row) => record(range, t('parts.branches.title'), row.name ?? row.key, row.compared, row)),
    ...report.codes.map((row) => record(range, t('parts.codes.title'), words.rule(row.key), row.compared, row)),
    ...report.pemdas.map((row) => record(range, t('parts.pemdas.title'), words.pemda(row.name), row.compared, row)),
    ...report.facilities.map((row) => record(range, t('parts.facilities.title'), row.name ?? row.key, row.compared, row)),
    ...report.segments.map((row) => record(range, t('parts.segments.title'), words.segment(row.key), row.compared, row)),
  ];
}

const hours = (value: Hours | null) => (value === null ? null : value.over ? `>${value.hours}` : value.hours);
