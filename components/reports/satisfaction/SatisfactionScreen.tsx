import { Notice } from '@/components/ui/Notice';
import type { SatisfactionReport } from '@/lib/reports/queries/satisfaction-report';
import { ComparedDays } from '../ComparedDays';
import { ReportFilters } from '../ReportFilters';
import { ReportFrame } from '../ReportFrame';
import { ReportNotices } from '../ReportNotices';
import styles from '../Report.module.css';
import { AnswersPart, RatingsTrend } from './AnswerParts';
import { ComplaintRatingsPart } from './ComplaintRatingsPart';
import { PublishedPart } from './PublishedPart';
import { RatingPart } from './RatingPart';
import { SatisfactionFigures } from './SatisfactionFigures';
import { useSatisfactionWords } from './satisfaction-words';

/** "Are members satisfied?": the exit poll with its n and its method, and beside it what others published. */
export function SatisfactionScreen({ report, openedAt, reader }: { report: SatisfactionReport; openedAt: Date; reader: string }) {
  const { t, ...words } = useSatisfactionWords(report);
  const { question: { scopes, scope, range, period, compare }, total } = report;
  return (
    <ReportFrame
      report="satisfaction"
      title={t('title')}
      scope={words.scopeName}
      period={words.period}
      freshness={report.freshness}
      source={report.freshness.source}
      openedAt={openedAt}
      reader={reader}
      exports={{ path: 'reports/satisfaction/export', question: { scope: scope.id, ...range, compare } }}
      filters={
        <ReportFilters path="/reports/satisfaction" scopes={scopes.map((each) => [each.id, words.scope(each)] as const)} scope={scope.id} period={period} from={range.from} to={range.to} compare={compare} />
      }
      notices={
        <>
          <ReportNotices empty={total.asked === 0} notes={report.notes} firstDay={report.firstDay} />
          <Notice tone="neutral" title={t('method.title', { n: words.count(total.answers), asked: words.count(total.asked), response: words.share(total.response) })}>
            {t('method.words')}
          </Notice>
        </>
      }
      figures={<SatisfactionFigures report={report} />}
      beneath={<ComparedDays report={report} />}
    >
      <RatingsTrend report={report} />
      {report.branches.length > 0 && (
        <RatingPart report={report} part="branches" rows={report.branches.map((row) => ({ ...row, head: row.name, visits: { branch: row.key } }))} />
      )}
      <RatingPart report={report} part="services" rows={report.services.map((row) => ({ ...row, head: words.service(row.key), visits: { service: row.key } }))} />
      <div className={styles.parts}>
        <AnswersPart report={report} />
        {/* The list of visits cannot be narrowed to visitors without a member, nor to visits without a desk. */}
        <RatingPart report={report} part="segments" rows={report.segments.map((row) => ({ ...row, head: words.segment(row.key), visits: row.key === 'unknown' ? null : { segment: row.key } }))} />
        <RatingPart report={report} part="desks" rows={report.desks && report.desks.map((row) => ({ ...row, head: words.desk(row.key), visits: row.key === 'unknown' ? null : { desk: row.key } }))} />
      </div>
      <ComplaintRatingsPart report={report} />
      <PublishedPart entries={report.published} />
    </ReportFrame>
  );
}
