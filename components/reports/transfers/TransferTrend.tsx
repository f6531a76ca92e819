import type { TransferReport } from '@/lib/reports/queries/transfer-report';
import { NONE } from '../report-words';
import { StepTrend } from '../StepTrend';
import { useTransferWords } from './transfer-words';

/** Requests step by step, the days compared with in the same axes, and where the requests of each step stand now. */
export function TransferTrend({ report }: { report: TransferReport }) {
  const { t, ...words } = useTransferWords(report);
  const { series, step, total, question: { compare, range } } = report;
  const title = t(`trend.${step}`);
  const compared = series.reduce((sum, row) => sum + (row.compared ?? 0), 0);
  const cells = (row: Omit<(typeof series)[number], 'start'>, head: string, days: { from: string; to: string }) => [
    words.queue(row.requested, head, days),
    ...(compare === null ? [] : [{ text: row.compared === null ? NONE : words.count(row.compared) }, { text: words.change(row.requested, row.compared) }]),
    { text: words.count(row.automatic) }, words.queue(row.waiting, `${t('column.waiting')}, ${head}`, { ...days, undecided: true }),
    ...(['approved', 'applied', 'rejected', 'cancelled'] as const).map((status) => words.queue(row[status], `${t(`column.${status}`)}, ${head}`, { ...days, status })),
    { text: words.hours(row.median) }, { text: words.hours(row.p90) },
  ];
  return (
    <StepTrend
      report={report}
      words={words}
      title={title}
      definition={t('trend.definition')}
      chart={t('trend.chart', { title, scope: words.scopeName, period: words.period })}
      series={series}
      drawn={{ name: t('column.requested'), valueOf: ({ requested }) => requested }}
      columns={[
        t('column.requested'), ...(compare === null ? [] : [words.compared(compare), t('column.change')]), t('column.automatic'), t('column.waiting'), t('column.approved'), t('column.applied'),
        t('column.rejected'), t('column.cancelled'), t('column.median'), t('column.p90'),
      ]}
      cells={cells}
      foot={{ head: t('all'), cells: cells({ ...total, compared }, t('all'), range) }}
      note={t('trend.partial')}
    />
  );
}
