import { SEGMENTS, SERVICES } from '@/lib/reports/schemas/visit-keys';
import type { VisitReport } from '@/lib/reports/queries/visit-report';
import { ComparedDays } from '../ComparedDays';
import { ReportFilters } from '../ReportFilters';
import { ReportFrame } from '../ReportFrame';
import { ReportNotices } from '../ReportNotices';
import styles from '../Report.module.css';
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
  const { question: { scopes, scope, range, period, compare }, service, segment } = report;
  return (
    <ReportFrame
      report="visits"
      title={t('title')}
      scope={words.scopeName}
      period={words.period}
      freshness={report.freshness}
      source={report.freshness.source}
      openedAt={openedAt}
      reader={reader}
      exports={{ path: 'reports/visits/export', question: { scope: scope.id, ...range, compare, service, segment } }}
      filters={
        <ReportFilters
          path="/reports/visits"
          scopes={scopes.map((each) => [each.id, words.scope(each)] as const)}
          scope={scope.id}
          period={period}
          from={range.from}
          to={range.to}
          compare={compare}
          selects={[
            { name: 'service', label: t('filter.service'), any: t('filter.anyService'), value: service, choices: SERVICES.map((key) => [key, words.service(key)] as const) },
            { name: 'segment', label: t('filter.segment'), any: t('filter.anySegment'), value: segment, choices: SEGMENTS.map((key) => [key, words.segment(key)] as const) },
          ]}
        />
      }
      notices={<ReportNotices empty={report.total.visits === 0} notes={report.notes} firstDay={report.firstDay} />}
      figures={<VisitFigures report={report} />}
      beneath={<ComparedDays report={report} />}
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
    </ReportFrame>
  );
}
