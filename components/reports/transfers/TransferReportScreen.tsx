import type { TransferReport } from '@/lib/reports/queries/transfer-report';
import styles from '../Report.module.css';
import { ScopedReport } from '../ScopedReport';
import { TransferFigures } from './TransferFigures';
import { CodesPart, FullFacilitiesPart, TransferGroupPart } from './TransferParts';
import { TransferTrend } from './TransferTrend';
import { useTransferWords } from './transfer-words';

/** "How fast are transfers decided?": volume, time to the decision, refusals by rule, by payer and facility, and where it gets full. */
export function TransferReportScreen({ report, openedAt, reader }: { report: TransferReport; openedAt: Date; reader: string }) {
  const { t, ...words } = useTransferWords(report);
  return (
    <ScopedReport
      report="transfers"
      of={report}
      title={t('title')}
      empty={report.total.requested + report.total.refused === 0}
      figures={<TransferFigures report={report} />}
      openedAt={openedAt}
      reader={reader}
    >
      <TransferTrend report={report} />
      {report.branches.length > 0 && <TransferGroupPart report={report} part="branches" by="branch" rows={report.branches.map((row) => ({ ...row, head: row.name ?? row.key }))} />}
      <CodesPart report={report} />
      <FullFacilitiesPart report={report} />
      <div className={styles.parts}>
        <TransferGroupPart report={report} part="pemdas" by="pemda" rows={report.pemdas.map((row) => ({ ...row, head: words.pemda(row.name) }))} />
        <TransferGroupPart
          report={report}
          part="facilities"
          by="facility"
          rows={report.facilities.map((row) => ({ ...row, head: row.name ?? row.key }))}
          {...(report.facilityCount > report.facilities.length && { note: t('parts.facilities.note', { shown: report.facilities.length, all: words.count(report.facilityCount) }) })}
        />
        <TransferGroupPart report={report} part="segments" by="segment" rows={report.segments.map((row) => ({ ...row, head: words.segment(row.key) }))} />
      </div>
    </ScopedReport>
  );
}
