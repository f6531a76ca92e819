import { TextLink } from '@/components/ui/links';
import { Chart } from '@/components/chart/Chart';
import type { SatisfactionReport } from '@/lib/reports/queries/satisfaction-report';
import type { RatingSummary } from '@/lib/reports/rules/rating-summary';
import { FreshnessLine } from '../FreshnessLine';
import { reportAddress } from '../report-address';
import { ReportPart } from '../ReportPart';
import { ReportTable } from '../ReportTable';
import { useSatisfactionWords } from './satisfaction-words';

/** How reporters rated answered complaints, beside the exit poll: each with its own n and method, the two never added up. */
export function ComplaintRatingsPart({ report }: { report: SatisfactionReport }) {
  const { t, ...words } = useSatisfactionWords(report);
  const { complaints: { total, before, yearBefore, freshness }, question: { scope, range, compare } } = report;
  const title = t('parts.complaints.title');
  const compared = compare === null ? null : compare === 'year' ? { poll: report.yearBefore, ratings: yearBefore } : { poll: report.before, ratings: before };
  const cells = (now: RatingSummary, then: RatingSummary | undefined) => [
    { text: words.count(now.answers) }, { text: words.mean(now.mean) }, ...(then === undefined ? [] : [{ text: words.mean(then.mean) }]), { text: words.share(now.satisfied), share: now.satisfied ?? 0 },
    { text: words.share(now.dissatisfied) }, ...now.ratings.map((count) => ({ text: words.count(count) })), { text: words.count(now.asked) }, { text: words.share(now.response) },
  ];
  return (
    <ReportPart
      title={title}
      definition={t('parts.complaints.definition')}
      chart={
        <Chart
          height={200}
          label={t('parts.complaints.chart')}
          categories={([1, 2, 3, 4, 5] as const).map((rating) => ({ label: String(rating), full: t(`ratings.${rating}`) }))}
          series={[{ name: t('column.answers'), look: 'bar', tone: 'first', values: total.ratings }]}
        />
      }
      table={
        <ReportTable
          whole
          caption={title}
          columns={[
            t('parts.complaints.head'), t('column.answers'), t('column.mean'), ...(compare === null ? [] : [words.compared(compare)]), t('column.satisfied'), t('column.dissatisfied'),
            t('column.rated1'), t('column.rated2'), t('column.rated3'), t('column.rated4'), t('column.rated5'), t('parts.complaints.asked'), t('column.response'),
          ]}
          rows={[
            { key: 'complaints', head: t('parts.complaints.ratings'), cells: cells(total, compared?.ratings) },
            { key: 'poll', head: t('parts.complaints.poll'), cells: cells(report.total, compared?.poll) },
          ]}
        />
      }
      note={
        <>
          <p>{t('parts.complaints.method', { n: words.count(total.answers), asked: words.count(total.asked), response: words.share(total.response) })}</p>
          <p>
            <FreshnessLine freshness={freshness} />
          </p>
          <p className="no-print">
            <TextLink href={reportAddress('/reports/complaints', { scope: scope.id, ...range })} prefetch={false}>
              {t('parts.complaints.open')}
            </TextLink>
          </p>
        </>
      }
    />
  );
}
