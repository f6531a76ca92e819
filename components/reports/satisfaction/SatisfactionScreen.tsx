import { Notice } from '@/components/ui/Notice';
import type { SatisfactionReport } from '@/lib/reports/queries/satisfaction-report';
import styles from '../Report.module.css';
import { ScopedReport } from '../ScopedReport';
import { AnswersPart, RatingsTrend } from './AnswerParts';
import { ComplaintRatingsPart } from './ComplaintRatingsPart';
import { PublishedPart } from './PublishedPart';
import { RatingPart } from './RatingPart';
import { SatisfactionFigures } from './SatisfactionFigures';
import { useSatisfactionWords } from './satisfaction-words';

/** "Are members satisfied?": the exit poll with its n and its method, and beside it what others published. */
export function SatisfactionScreen({ report, openedAt, reader }: { report: SatisfactionReport; openedAt: Date; reader: string }) {
  const { t, ...words } = useSatisfactionWords(report);
  const { total } = report;
  return (
    <ScopedReport
      report="satisfaction"
      of={report}
      title={t('title')}
      empty={total.asked === 0}
      notice={
        <Notice tone="neutral" title={t('method.title', { n: words.count(total.answers), asked: words.count(total.asked), response: words.share(total.response) })}>
          {t('method.words')}
        </Notice>
      }
      figures={<SatisfactionFigures report={report} />}
      openedAt={openedAt}
      reader={reader}
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
    </ScopedReport>
  );
}
