import type { VisitReport, VisitStep } from '@/lib/reports/queries/visit-report';
import type { Minutes } from '@/lib/reports/rules/minutes';
import type { VisitSummary } from '@/lib/reports/rules/visit-summary';
import type { VisitWords } from './visit-words';

/** Columns of the file with their width, as keys of the words of this report. */
export const VISIT_COLUMNS = [
  ['file.scope', 26], ['file.from', 12], ['file.to', 12], ['file.part', 24], ['file.key', 30], ['column.visits', 11], ['column.compared', 11], ['column.avoidable', 16], ['column.avoidableShare', 18],
  ['file.n', 10], ['column.waitMedian', 14], ['column.waitP90', 12], ['column.waitWithin', 20], ['column.serviceMedian', 15], ['column.serviceP90', 13], ['column.serviceWithin', 20], ['column.activated', 12],
] as const;

/** What a cell of the file may hold: shares are 0 to 1, times are minutes; a time beyond the last bucket is a text, for its minutes are not known. */
export type FileCell = string | number | null;

/** The figures of the report as records, one a group, in the order of the page: so that every table of it can be made from the file. */
export function visitRecords(report: VisitReport, words: VisitWords): FileCell[][] {
  const { question: { range, before, yearBefore }, total } = report;
  const { t } = words;
  const record = (days: { from: string; to: string }, part: string, key: string, visits: number, compared: number | null, summary: Partial<VisitSummary> = {}): FileCell[] => {
    const { avoidable, avoidableShare, wait, service, activated } = summary;
    return [
      words.scopeName, days.from, days.to, part, key, visits, compared, avoidable ?? null, rounded(avoidableShare), wait?.timed ?? null,
      minutes(wait?.median), minutes(wait?.p90), rounded(wait?.within), minutes(service?.median), minutes(service?.p90), rounded(service?.within), activated ?? null,
    ];
  };
  const groups = <Row extends VisitSummary & { compared: number | null }>(part: string, rows: readonly Row[], key: (row: Row) => string) => rows.map((row) => record(range, part, key(row), row.visits, row.compared, row));
  return [
    record(range, t('file.total'), t('all'), total.visits, null, total),
    record(before, t('file.before'), t('all'), report.before.visits, null, report.before),
    record(yearBefore, t('file.yearBefore'), t('all'), report.yearBefore.visits, null, report.yearBefore),
    ...groups<VisitStep>(t(`trend.${report.step}`), report.series, ({ start }) => start),
    ...groups(t(`parts.${report.question.scope.kind === 'nation' ? 'regions' : 'branches'}.title`), report.beneath, ({ name }) => name),
    ...groups(t('column.service'), report.services, ({ key }) => words.service(key)),
    ...groups(t('column.segment'), report.segments, ({ key }) => words.segment(key)),
    ...report.obstacles.map(({ obstacle, visits }) => record(range, t('parts.obstacles.title'), words.obstacle(obstacle), visits, null)),
    ...report.weekdays.map(({ weekday, visits, avoidable }) => record(range, t('parts.weekdays.title'), words.weekday(weekday), visits, null, { avoidable })),
    ...(report.hours ?? []).map(({ hour, visits, wait }) => record(range, t('parts.hours.title'), words.hour(hour), visits, null, { ...(wait && { wait }) })),
    ...groups(t('parts.desks.title'), report.desks ?? [], ({ key }) => words.desk(key)),
  ];
}

const rounded = (share: number | null | undefined) => (share === null || share === undefined ? null : Math.round(share * 10_000) / 10_000);
const minutes = (value: Minutes | null | undefined): FileCell => (!value ? null : value.over ? `>${value.minutes}` : value.minutes);
