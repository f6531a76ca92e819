import type { ComplaintReport } from '@/lib/reports/queries/complaint-report';
import styles from '../Report.module.css';
import { ScopedReport } from '../ScopedReport';
import { ComplaintFigures } from './ComplaintFigures';
import { ComplaintGroupPart } from './ComplaintGroupPart';
import { AgesPart, CallsPart, ClocksPart } from './ComplaintParts';
import { ComplaintTrend } from './ComplaintTrend';
import { useComplaintWords } from './complaint-words';

/** "Are complaints answered in time?": how many and from where, the verdicts of the deadlines, the answers, what came back, the call-backs, and how old the open ones are. */
export function ComplaintReportScreen({ report, openedAt, reader }: { report: ComplaintReport; openedAt: Date; reader: string }) {
  const { t, ...words } = useComplaintWords(report);
  return (
    <ScopedReport
      report="complaints"
      of={report}
      title={t('title')}
      empty={report.total.cycles + report.total.calls.calls === 0}
      figures={<ComplaintFigures report={report} />}
      openedAt={openedAt}
      reader={reader}
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
    </ScopedReport>
  );
}
