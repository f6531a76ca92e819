import { SEGMENTS, SERVICES } from '@/lib/reports/schemas/visit-keys';
import type { VisitReport } from '@/lib/reports/queries/visit-report';
import styles from '../Report.module.css';
import { ScopedReport } from '../ScopedReport';
import { BaselinePart } from './BaselinePart';
import { BeneathPart } from './BeneathPart';
import { DesksPart, HoursPart, ObstaclesPart, SegmentsPart, WeekdaysPart } from './GroupParts';
import { ServicesPart } from './ServicesPart';
import { TrendPart } from './TrendPart';
import { VisitFigures } from './VisitFigures';
import { useVisitWords } from './visit-words';

/** "Are visits falling?": figures, trend, services against their targets, and where, when and why. All of it on the server; only the charts are drawn in the browser. */
export function VisitReportScreen({ report, openedAt, reader }: { report: VisitReport; openedAt: Date; reader: string }) {
  const { t, ...words } = useVisitWords(report);
  return (
    <ScopedReport
      report="visits"
      of={report}
      title={t('title')}
      empty={report.total.visits === 0}
      selects={[
        { name: 'service', label: t('filter.service'), any: t('filter.anyService'), value: report.service, choices: SERVICES.map((key) => [key, words.service(key)] as const) },
        { name: 'segment', label: t('filter.segment'), any: t('filter.anySegment'), value: report.segment, choices: SEGMENTS.map((key) => [key, words.segment(key)] as const) },
      ]}
      figures={<VisitFigures report={report} />}
      openedAt={openedAt}
      reader={reader}
    >
      <TrendPart report={report} />
      {report.beneath.length > 0 && <BeneathPart report={report} />}
      <ServicesPart report={report} />
      <div className={styles.parts}>
        <ObstaclesPart report={report} />
        <SegmentsPart report={report} />
        <WeekdaysPart report={report} />
        <HoursPart report={report} />
        <DesksPart report={report} />
        <BaselinePart report={report} />
      </div>
    </ScopedReport>
  );
}
