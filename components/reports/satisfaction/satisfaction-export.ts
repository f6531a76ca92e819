import type { SatisfactionReport } from '@/lib/reports/queries/satisfaction-report';
import type { RatingSummary } from '@/lib/reports/rules/rating-summary';
import type { SatisfactionWords } from './satisfaction-words';

/** Columns of the file with their width, as keys of the words of this report. */
export const SATISFACTION_COLUMNS = [
  ['file.scope', 26], ['file.from', 12], ['file.to', 12], ['file.method', 24], ['file.part', 24], ['file.key', 30], ['column.asked', 17], ['column.answers', 12], ['column.rated1', 9], ['column.rated2', 9],
  ['column.rated3', 9], ['column.rated4', 9], ['column.rated5', 9], ['column.mean', 12], ['column.satisfied', 12], ['column.dissatisfied', 12], ['column.response', 14],
] as const;

/** The figures of the report as records, one a group, in the order of the page; shares are 0 to 1. What was published is not among them: it is nobody's own figure. */
export function satisfactionRecords(report: SatisfactionReport, words: SatisfactionWords): (string | number | null)[][] {
  const { question: { range, before, yearBefore } } = report;
  const { t } = words;
  const record = (days: { from: string; to: string }, part: string, key: string, { asked, answers, ratings, mean, satisfied, dissatisfied, response }: RatingSummary, method = t('method.name')) => [
    words.scopeName, days.from, days.to, method, part, key, asked, answers, ...ratings, rounded(mean), rounded(satisfied), rounded(dissatisfied), rounded(response),
  ];
  return [
    record(range, t('file.total'), t('all'), report.total),
    record(before, t('file.before'), t('all'), report.before),
    record(yearBefore, t('file.yearBefore'), t('all'), report.yearBefore),
    ...report.series.map((row) => record(range, t(`trend.${report.step}`), row.start, row)),
    ...report.branches.map((row) => record(range, t('parts.branches.title'), row.name, row)),
    ...report.services.map((row) => record(range, t('parts.services.title'), words.service(row.key), row)),
    ...report.segments.map((row) => record(range, t('parts.segments.title'), words.segment(row.key), row)),
    ...(['total', 'before', 'yearBefore'] as const).map((name) =>
      record({ total: range, before, yearBefore }[name], t('parts.complaints.title'), t(`file.${name}`), report.complaints[name], t('method.complaints'))),
    ...(report.desks ?? []).map((row) => record(range, t('parts.desks.title'), words.desk(row.key), row)),
  ];
}

const rounded = (value: number | null) => (value === null ? null : Math.round(value * 10_000) / 10_000);
