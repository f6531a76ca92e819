import type { ComplaintReport } from '@/lib/reports/queries/complaint-report';
import { ComparedDays } from '../ComparedDays';
import { ReportFilters } from '../ReportFilters';
import { ReportFrame } from '../ReportFrame';
import { ReportNotices } from '../ReportNotices';
import styles from '../Report.module.css';
import { ComplaintFigures } from './ComplaintFigures';
import { ComplaintGroupPart } from './ComplaintGroupPart';
import { AgesPart, CallsPart, ClocksPart } from './ComplaintParts';
import { ComplaintTrend } from './ComplaintTrend';
import { useComplaintWords } from './complaint-words';

/** "Are complaints answered in time?": how many and from where, the verdicts of the deadlines, the answers, what came back, the call-backs, and how old the open ones are. */
export function ComplaintReportScreen({ report, openedAt, reader }: { report: ComplaintReport; openedAt: Date; reader: string }) {
  const { t, ...words } = useComplaintWords(report);
  const { question: { scopes, scope, range, period, compare }, total } = report;
  return (
    <ReportFrame
      report="complaints"
      title={t('title')}
      scope={words.scopeName}
      period={words.period}
      freshness={report.freshness}
      source={report.freshness.source}
      openedAt={openedAt}
      reader={reader}
      exports={{ path: 'reports/complaints/export', question: { scope: scope.id, ...range, compare } }}
      filters={<ReportFilters path="/reports/complaints" scopes={scopes.map((each) => [each.id, words.scope(each)] as const)} scope={scope.id} period={period} from={range.from} to={range.to} compare={compare} />}
      notices={<ReportNotices empty={total.cycles + total.calls.calls === 0} notes={report.notes} firstDay={report.firstDay} />}
      figures={<ComplaintFigures report={report} />}
      beneath={<ComparedDays report={report} />}
    >
      <ComplaintTrend report={report} />
      {report.branches.length > 0 && <ComplaintGroupPart report={report} part="branches" by="office" rows={report.branches.map((row) => ({ ...row, head: words.office(row.name) }))} />}
      <ClocksPart report={report} />
      <ComplaintGroupPart report={report} part="levels" by="level" rows={report.levels.map((row) => ({ ...row, head: words.level(row.key) }))} />
      <ComplaintGroupPart report={report} part="channels" by="channel" rows={report.channels.map((row) => ({ ...row, head: words.channel(row.key) }))} />
      <ComplaintGroupPart report={report} part="categories" by="category" rows={report.categories.map((row) => ({ ...row, head: words.category(row.key) }))} />
      <div className={styles.parts}>
        <AgesPart report={report} />
        <CallsPart report={report} />
      </div>
    </ReportFrame>
  );
}
