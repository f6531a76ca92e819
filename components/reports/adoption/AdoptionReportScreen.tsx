import QueryStatsRounded from '@mui/icons-material/QueryStatsRounded';
import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/EmptyState';
import { useFigureWords } from '@/components/ui/figure-words';
import { ButtonLink } from '@/components/ui/links';
import { Notice } from '@/components/ui/Notice';
import { Instant } from '@/components/ui/time';
import type { AdoptionReport } from '@/lib/adoption/queries/read-adoption';
import { reportAddress } from '../report-address';
import { ReportFrame } from '../ReportFrame';
import styles from '../Report.module.css';
import { AdoptionFigures } from './AdoptionFigures';
import { AdoptionFilters } from './AdoptionFilters';
import { BranchesPart, SourcesPart } from './BranchParts';
import { TrendPart } from './TrendPart';
import { DeskPart, MonthlyPart, TypesPart } from './TransactionParts';
import { AgesPart, SegmentsPart } from './UsersParts';

interface Props {
  report: AdoptionReport;
  /** What all branches of the reader are together: a region, the nation, or the own branch. */
  wholeScope: string;
  mayImport: boolean;
  openedAt: Date;
  reader: string;
}

/** The report of app adoption: users against the target, by segment and age, transactions beside the counter, activations at the desk. */
export function AdoptionReportScreen({ report, wholeScope, mayImport, openedAt, reader }: Props) {
  const t = useTranslations('adoption.report');
  const kinds = useTranslations('adoption.kinds');
  const words = useFigureWords();
  const { month, presentMonth, months, offices, branchId, missing, importedAt, countedAt, now } = report;
  const nameOf = (id: string) => offices.find((office) => office.id === id)?.name ?? id;
  const [latest] = months;
  return (
    <ReportFrame
      report="adoption"
      title={t('title')}
      scope={branchId === null ? wholeScope : nameOf(branchId)}
      period={words.month(month)}
      freshness={{
        words: (
          <>
            {importedAt === null ? t('notLoaded') : t.rich('fresh', { at: () => <Instant at={importedAt} /> })} {countedAt !== null && t.rich('counted', { at: () => <Instant at={countedAt} /> })}
          </>
        ),
      }}
      source="adoption"
      filters={<AdoptionFilters months={months} month={month} offices={offices} branchId={branchId} mayImport={mayImport} />}
      figures={<AdoptionFigures report={report} />}
      notices={
        <>
          {now.users !== null && missing.length > 0 && (
            <Notice tone="attention" title={t('missing.title')}>
              {missing.map(({ branchId: id, kinds: absent }) => (
                <p key={id}>{t('missing.line', { branch: nameOf(id), kinds: absent.map((kind) => kinds(kind)).join(', ') })}</p>
              ))}
              {offices.length > 1 && branchId === null && <p>{t('missing.words')}</p>}
            </Notice>
          )}
          {month === presentMonth && now.users !== null && (
            <Notice tone="info" title={t('running.title')}>
              {t('running.words')}
            </Notice>
          )}
        </>
      }
      exports={{ path: 'adoption/export', question: { month, branchId } }}
      openedAt={openedAt}
      reader={reader}
    >
      {now.users === null && (
        <EmptyState
          level="h2"
          icon={<QueryStatsRounded />}
          title={t('empty.title', { month: words.month(month) })}
          actions={
            <>
              {latest !== undefined && latest !== month && (
                <ButtonLink variant="outlined" href={reportAddress('/reports/adoption', { month: latest, branch: branchId })}>
                  {t('empty.latest', { month: words.month(latest) })}
                </ButtonLink>
              )}
              {mayImport && <ButtonLink href="/reports/adoption/import">{t('import')}</ButtonLink>}
            </>
          }
        >
          {t('empty.words')}
        </EmptyState>
      )}
      {report.trend.length > 0 && <TrendPart report={report} />}
      {now.users !== null && <SegmentsPart report={report} />}
      <div className={styles.parts}>
        {now.users !== null && <AgesPart report={report} />}
        <DeskPart report={report} />
      </div>
      <TypesPart report={report} />
      <MonthlyPart report={report} />
      {report.branches.length > 1 && <BranchesPart report={report} />}
      {report.sources.length > 0 && <SourcesPart report={report} />}
    </ReportFrame>
  );
}
