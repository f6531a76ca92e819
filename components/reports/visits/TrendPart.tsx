import { Chart } from '@/components/chart/Chart';
import type { ChartSeries } from '@/components/chart/series';
import type { VisitReport, VisitStep } from '@/lib/reports/queries/visit-report';
import { daysOfStep } from '@/lib/reports/rules/periods';
import { ReportPart } from '../ReportPart';
import { ReportTable, type ReportCell } from '../ReportTable';
import { useVisitWords } from './visit-words';

/** The large chart: visits step by step, the days compared with in the same axes, and the table of both. */
export function TrendPart({ report }: { report: VisitReport }) {
  const { t, ...words } = useVisitWords(report);
  const { step, series, total, timed, firstDay, compared, question: { compare, range } } = report;
  const title = t(`trend.${step}`);
  const named = ({ start }: VisitStep) => words.stepName(start, step);
  const drawn: ChartSeries[] = [{ name: t('column.visits'), look: 'bar', tone: 'first', values: series.map(({ visits, start }) => (firstDay !== null && start < firstDay && visits === 0 ? null : visits)) }];
  if (compare !== null) drawn.push({ name: words.compared(compare), look: 'line', tone: 'second', values: series.map(({ compared, visits }) => (compared === 0 && visits === 0 ? null : compared)) });
  const numbers = series.map(({ visits }) => visits);
  const values = { title, scope: words.scopeName, period: words.period };
  const label = total.visits === 0 ? t('trend.chartEmpty', values) : t('trend.chart', { ...values, most: words.count(Math.max(...numbers)), least: words.count(Math.min(...numbers)) });
  const daysOf = ({ start }: VisitStep) => daysOfStep(start, step, range);
  const cells = (row: VisitStep): ReportCell[] => [
    words.visits(row.visits, named(row), daysOf(row)),
    ...(compare === null ? [] : [{ text: words.known(row.compared) }, { text: words.change(row.visits, row.compared) }]),
    words.visits(row.avoidable, `${t('column.avoidable')}, ${named(row)}`, { ...daysOf(row), avoidable: 'yes' }),
    { text: words.share(row.avoidableShare) },
    ...(timed ? [{ text: words.minutes(row.wait.median) }, { text: words.minutes(row.wait.p90) }, { text: words.minutes(row.service.median) }] : []),
  ];
  return (
    <ReportPart
      title={title}
      definition={t('trend.definition')}
      chart={<Chart label={label} height={300} categories={series.map((row) => ({ label: words.stepTick(row.start, step), full: named(row) }))} series={drawn} />}
      table={
        <ReportTable
          caption={title}
          columns={[
            words.stepColumn(step), t('column.visits'), ...(compare === null ? [] : [words.compared(compare), t('column.change')]), t('column.avoidable'), t('column.avoidableShare'),
            ...(timed ? [t('column.waitMedian'), t('column.waitP90'), t('column.serviceMedian')] : []),
          ]}
          rows={series.map((row) => ({ key: row.start, head: named(row), cells: cells(row) }))}
          foot={{
            key: 'all',
            head: t('all'),
            cells: [
              words.visits(total.visits, t('all'), {}),
              ...(compare === null ? [] : [{ text: words.known(compared) }, { text: words.change(total.visits, compared) }]),
              words.visits(total.avoidable, t('column.avoidable'), { avoidable: 'yes' }),
              { text: words.share(total.avoidableShare) },
              ...(timed ? [{ text: words.minutes(total.wait.median) }, { text: words.minutes(total.wait.p90) }, { text: words.minutes(total.service.median) }] : []),
            ],
          }}
        />
      }
      note={step === 'day' ? undefined : <p>{t('trend.partial')}</p>}
    />
  );
}
