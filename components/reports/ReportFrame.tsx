import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { PageHeader } from '@/components/ui/PageHeader';
import { PrintSheet } from '@/components/ui/PrintSheet';
import { Instant } from '@/components/ui/time';
import type { Freshness } from '@/lib/reports/queries/freshness';
import { FreshnessLine } from './FreshnessLine';
import { ReportActions } from './ReportActions';
import { ReportLinks, type ReportId } from './ReportLinks';
import styles from './Report.module.css';

interface Props {
  /** Which of the reports it is. */
  report: ReportId;
  /** A question: "Apakah kunjungan turun?" */
  title: string;
  /** The scope and the days, in words: they stand in the head, on paper too. */
  scope: string;
  period: string;
  /** Of figures that are counted here; of others how new they are, in words. */
  freshness: Freshness | { words: ReactNode };
  /** Which announcements make these figures old. */
  source: string;
  /** The one `ReportFilters`. */
  filters: ReactNode;
  /** Five `FigureCard`s. */
  figures: ReactNode;
  /** Beneath the figures: with which days they are compared. */
  beneath?: ReactNode;
  /** What must be known before the figures are read: `Notice`s. */
  notices?: ReactNode;
  /** The parts: chart, table, definition. */
  children: ReactNode;
  /** Where the figures are fetched as a file, `reports/visits/export`, and with what they are asked. */
  exports: { path: string; question: object } | null;
  openedAt: Date;
  reader: string;
}

/** The page of a report: a question, who and when, the filters, five figures, and the parts that answer. Prints as a paper of the office. */
export function ReportFrame({ report, title, scope, period, freshness, source, filters, figures, beneath, notices, children, exports, openedAt, reader }: Props) {
  const t = useTranslations('reports');
  return (
    <PrintSheet office={{ name: scope }} printedAt={<Instant at={openedAt} />} printedBy={reader}>
      <article className={styles.report}>
        <PageHeader
          title={title}
          lead={
            <>
              {t('lead', { scope, period })} {'words' in freshness ? freshness.words : <FreshnessLine freshness={freshness} />}
            </>
          }
          actions={<ReportActions source={source} exports={exports} />}
        />
        <ReportLinks current={report} />
        {filters}
        {notices}
        <dl className={styles.figures} aria-label={t('figures')}>
          {figures}
        </dl>
        {beneath !== undefined && <p className={styles.beneath}>{beneath}</p>}
        {children}
      </article>
    </PrintSheet>
  );
}
