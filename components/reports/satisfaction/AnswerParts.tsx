import { Chart } from '@/components/chart/Chart';
import type { SatisfactionReport } from '@/lib/reports/queries/satisfaction-report';
import { shareOf } from '@/lib/reports/rules/change';
import { ReportPart } from '../ReportPart';
import { ReportTable } from '../ReportTable';
import { StepTrend } from '../StepTrend';
import { useSatisfactionWords } from './satisfaction-words';

/** The share that is satisfied, step by step, beside the days compared with; steps without an answer stay empty. */
export function RatingsTrend({ report }: { report: SatisfactionReport }) {
  const { t, ...words } = useSatisfactionWords(report);
  const { series, step, total, question: { compare } } = report;
  const title = t(`trend.${step}`);
  return (
    <StepTrend
      report={report}
      words={words}
      title={title}
      definition={t('trend.definition')}
      chart={t('trend.chart', { title, scope: words.scopeName, period: words.period })}
      series={series}
      drawn={{ name: t('column.satisfied'), valueOf: ({ satisfied }) => satisfied, percent: true }}
      columns={[t('column.answers'), t('column.mean'), t('column.satisfied'), ...(compare === null ? [] : [words.compared(compare)]), t('column.dissatisfied'), t('column.asked'), t('column.response')]}
      cells={(row, head, days) => [
        { text: words.count(row.answers) }, { text: words.mean(row.mean) }, { text: words.share(row.satisfied) }, ...(compare === null ? [] : [{ text: words.share(row.compared) }]),
        { text: words.share(row.dissatisfied) }, words.visits(row.asked, head, days), { text: words.share(row.response) },
      ]}
      foot={{
        head: t('all'),
        cells: [
          { text: words.count(total.answers) }, { text: words.mean(total.mean) }, { text: words.share(total.satisfied) },
          ...(compare === null ? [] : [{ text: words.share(compare === 'year' ? report.yearBefore.satisfied : report.before.satisfied) }]),
          { text: words.share(total.dissatisfied) }, words.visits(total.asked, t('all'), {}), { text: words.share(total.response) },
        ],
      }}
      note={t('trend.partial')}
    />
  );
}

/** How often each answer was given. */
export function AnswersPart({ report }: { report: SatisfactionReport }) {
  const { t, ...words } = useSatisfactionWords(report);
  const { total } = report;
  const title = t('parts.answers.title');
  const answers = total.ratings.map((count, position) => ({ count, rating: (position + 1) as 1 | 2 | 3 | 4 | 5 }));
  return (
    <ReportPart
      title={title}
      definition={t('parts.answers.definition')}
      chart={<Chart height={200} label={t('parts.answers.chart')} categories={answers.map(({ rating }) => ({ label: String(rating), full: t(`ratings.${rating}`) }))} series={[{ name: t('column.answers'), look: 'bar', tone: 'first', values: answers.map(({ count }) => count) }]} />}
      table={
        <ReportTable
          whole
          caption={title}
          columns={[t('column.rating'), t('column.answers'), t('column.share')]}
          rows={answers.map(({ count, rating }) => {
            const share = shareOf(count, total.answers);
            return { key: String(rating), head: t(`ratings.${rating}`), cells: [{ text: words.count(count), share: share ?? 0 }, { text: words.share(share) }] };
          })}
          foot={{ key: 'all', head: t('all'), cells: [{ text: words.count(total.answers) }, { text: words.share(shareOf(total.answers, total.answers)) }] }}
        />
      }
    />
  );
}
