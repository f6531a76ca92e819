import { CALL_RESULTS } from '@/lib/reports/model';
import type { ComplaintReport } from '@/lib/reports/queries/complaint-report';
import { summarizeComplaints, type ComplaintSummary } from '@/lib/reports/rules/complaint-summary';
import type { Hours } from '@/lib/reports/rules/transfer-summary';
import type { ComplaintWords } from './complaint-words';

/** Columns of the file with their width, as keys of the words of this report. */
export const COMPLAINT_COLUMNS = [
  ['file.scope', 26], ['file.from', 12], ['file.to', 12], ['file.part', 28], ['file.key', 34], ['column.cycles', 12], ['column.compared', 12], ['column.again', 15], ['column.open', 10], ['column.resolved', 12],
  ['column.rejected', 10], ['column.merged', 10], ['column.legalKept', 13], ['column.legalMissed', 13], ['column.serviceKept', 16], ['column.serviceMissed', 16], ['column.responseKept', 18],
  ['column.responseMissed', 18], ['column.median', 15], ['column.p90', 13], ['column.reopened', 19], ['column.held', 10], ['column.returned', 13], ['column.calls', 15], ['column.reached', 12],
  ['column.confirmed', 18], ['column.unconfirmed', 23],
] as const;

/** The figures of the report as records, one a group, in the order of the page; times in hours, beyond the last bucket as a text. Ages are of today: their record says of which day. */
export function complaintRecords(report: ComplaintReport, words: ComplaintWords): (string | number | null)[][] {
  const { question: { range, before, yearBefore }, ages } = report;
  const { t } = words;
  const record = (days: { from: string; to: string }, part: string, key: string, compared: number | null, row: ComplaintSummary) => [
    words.scopeName, days.from, days.to, part, key, row.cycles, compared, row.again, row.open, row.resolved, row.rejected, row.merged, row.legal.kept, row.legal.missed, row.service.kept, row.service.missed,
    row.response.kept, row.response.missed, hours(row.median), hours(row.p90), row.reopened, row.held, row.returned, row.calls.calls, row.calls.results.reached, row.calls.confirmed, row.calls.unconfirmed,
  ];
  const column = (name: (typeof COMPLAINT_COLUMNS)[number][0]) => COMPLAINT_COLUMNS.findIndex(([each]) => each === name);
  /** A record of one number alone. */
  const single = (days: { from: string; to: string }, part: string, key: string, name: (typeof COMPLAINT_COLUMNS)[number][0], count: number) =>
    record(days, part, key, null, summarizeComplaints({})).map((value, index) => (index < 5 ? value : index === column(name) ? count : null));
  return [
    record(range, t('file.total'), t('all'), null, report.total),
    record(before, t('file.before'), t('all'), null, report.before),
    record(yearBefore, t('file.yearBefore'), t('all'), null, report.yearBefore),
    ...report.series.map((row) => record(range, t(`trend.${report.step}`), row.start, row.compared, row)),
    ...report.branches.map((row) => record(range, t('parts.branches.title'), words.office(row.name), row.compared, row)),
    ...report.levels.map((row) => record(range, t('parts.levels.title'), words.level(row.key), row.compared, row)),
    ...report.channels.map((row) => record(range, t('parts.channels.title'), words.channel(row.key), row.compared, row)),
    ...report.categories.map((row) => record(range, t('parts.categories.title'), words.category(row.key), row.compared, row)),
    ...CALL_RESULTS.map((result) => single(range, t('parts.calls.title'), t(`results.${result}`), 'column.calls', report.total.calls.results[result])),
    ...ages.ages.map(({ id, open }) => single({ from: ages.asOf, to: ages.asOf }, t('parts.ages.title'), t(`ages.${id}`), 'column.open', open)),
  ];
}

const hours = (value: Hours | null) => (value === null ? null : value.over ? `>${value.hours}` : value.hours);
