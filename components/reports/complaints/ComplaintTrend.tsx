import type { ComplaintReport } from '@/lib/reports/queries/complaint-report';
import { NONE } from '../report-words';
import { StepTrend } from '../StepTrend';
import { useComplaintWords } from './complaint-words';

/** Cycles step by step, the days compared with in the same axes, and where the cycles of each step stand now. */
export function ComplaintTrend({ report }: { report: ComplaintReport }) {
  const { t, ...words } = useComplaintWords(report);
  const { series, step, total, question: { compare, range } } = report;
  const title = t(`trend.${step}`);
  const compared = series.reduce((sum, row) => sum + (row.compared ?? 0), 0);
  const cells = (row: Omit<(typeof series)[number], 'start'>, head: string, days: { from: string; to: string }) => [
    words.cases(row.cycles, head, days),
    ...(compare === null ? [] : [{ text: row.compared === null ? NONE : words.count(row.compared) }, { text: words.change(row.cycles, row.compared) }]),
    { text: words.count(row.again) }, words.cases(row.open, `${t('column.open')}, ${head}`, { ...days, state: 'open' }), { text: words.count(row.resolved) }, { text: words.count(row.rejected) },
    { text: words.count(row.merged) }, { text: words.share(row.legal.keptShare) }, { text: words.share(row.service.keptShare) }, { text: words.time(row.median) }, { text: words.time(row.p90) },
  ];
  return (
    <StepTrend
      report={report}
      words={words}
      title={title}
      definition={t('trend.definition')}
      chart={t('trend.chart', { title, scope: words.scopeName, period: words.period })}
      series={series}
      drawn={{ name: t('column.cycles'), valueOf: ({ cycles }) => cycles }}
      columns={[
        t('column.cycles'), ...(compare === null ? [] : [words.compared(compare), t('column.change')]), t('column.again'), t('column.open'), t('column.resolved'), t('column.rejected'),
        t('column.merged'), t('column.legalShare'), t('column.serviceShare'), t('column.median'), t('column.p90'),
      ]}
      cells={cells}
      foot={{ head: t('all'), cells: cells({ ...total, compared }, t('all'), range) }}
      note={t('trend.partial')}
    />
  );
}
