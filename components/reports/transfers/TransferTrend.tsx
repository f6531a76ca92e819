import { Chart } from '@/components/chart/Chart';
import type { ChartSeries } from '@/components/chart/series';
import type { TransferReport } from '@/lib/reports/queries/transfer-report';
import { addDays, addMonths } from '@/lib/values/calendar-date';
import { ReportPart } from '../ReportPart';
import { NONE } from '../report-words';
import { ReportTable } from '../ReportTable';
import { useTransferWords } from './transfer-words';

/** Requests step by step, the days compared with in the same axes, and where the requests of each step stand now. */
export function TransferTrend({ report }: { report: TransferReport }) {
  const { t, ...words } = useTransferWords(report);
  const { series, step, total, question: { compare, range } } = report;
  const title = t(`trend.${step}`);
  const named = (start: (typeof series)[number]['start']) => words.stepName(start, step);
  /** The days of a step that lie in the range. */
  const daysOf = (start: (typeof series)[number]['start']) => {
    const end = step === 'day' ? start : step === 'week' ? addDays(start, 6) : addDays(addMonths(start, 1), -1);
    return { from: start < range.from ? range.from : start, to: end > range.to ? range.to : end };
  };
  const drawn: ChartSeries[] = [{ name: t('column.requested'), look: 'bar', tone: 'first', values: series.map(({ requested }) => requested) }];
  if (compare !== null) drawn.push({ name: words.compared(compare), look: 'line', tone: 'second', values: series.map(({ compared }) => compared) });
  const compared = series.reduce((sum, row) => sum + (row.compared ?? 0), 0);
  const cells = (row: Omit<(typeof series)[number], 'start'>, head: string, days: { from: string; to: string }) => [
    words.queue(row.requested, head, days),
    ...(compare === null ? [] : [{ text: row.compared === null ? NONE : words.count(row.compared) }, { text: words.change(row.requested, row.compared) }]),
    { text: words.count(row.automatic) }, words.queue(row.waiting, `${t('column.waiting')}, ${head}`, { ...days, undecided: true }),
    ...(['approved', 'applied', 'rejected', 'cancelled'] as const).map((status) => words.queue(row[status], `${t(`column.${status}`)}, ${head}`, { ...days, status })),
    { text: words.hours(row.median) }, { text: words.hours(row.p90) },
  ];
  return (
    <ReportPart
      title={title}
      definition={t('trend.definition')}
      chart={
        <Chart
          height={280}
          label={t('trend.chart', { title, scope: words.scopeName, period: words.period })}
          categories={series.map(({ start }) => ({ label: words.stepTick(start, step), full: named(start) }))}
          series={drawn}
        />
      }
      table={
        <ReportTable
          caption={title}
          columns={[
            words.stepColumn(step), t('column.requested'), ...(compare === null ? [] : [words.compared(compare), t('column.change')]), t('column.automatic'), t('column.waiting'), t('column.approved'), t('column.applied'),
            t('column.rejected'), t('column.cancelled'), t('column.median'), t('column.p90'),
          ]}
          rows={series.map((row) => ({ key: row.start, head: named(row.start), cells: cells(row, named(row.start), daysOf(row.start)) }))}
          foot={{ key: 'all', head: t('all'), cells: cells({ ...total, compared }, t('all'), range) }}
        />
      }
      note={<p>{t('trend.partial')}</p>}
    />
  );
}
