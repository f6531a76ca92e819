import { TextLink } from '@/components/ui/links';
import { Notice } from '@/components/ui/Notice';
import { Section } from '@/components/ui/Section';
import type { HomeReport } from '@/lib/reports/queries/read-home';
import { ReportFrame } from '../ReportFrame';
import { ReportNotices } from '../ReportNotices';
import { BranchComparison } from './BranchComparison';
import { DecisionList } from './DecisionList';
import { HomeFigures } from './HomeFigures';
import { useHomeWords } from './home-words';
import styles from './Home.module.css';

interface Props {
  report: HomeReport;
  /** Whether the reader may open the recap of complaints. */
  readsRecap: boolean;
  openedAt: Date;
  reader: string;
}

/** "What must be known today?": what waits for a decision, five figures, the branches beside each other, and the way to every report. All of it on the server. */
export function HomeScreen({ report, readsRecap, openedAt, reader }: Props) {
  const { t, ...words } = useHomeWords();
  const { question, freshness, firstDay, now, branches } = report;
  const reports = [['visits', '/reports/visits'], ['transfers', '/reports/transfers'], ['complaints', '/reports/complaints'], ['satisfaction', '/reports/satisfaction'], ['adoption', '/reports/adoption'], ['published', '/reports/published'], ['mail', '/reports/mail'], ...(readsRecap ? [['recap', '/recap'] as const] : [])] as const;
  return (
    <ReportFrame
      report="home"
      title={t('title')}
      scope={words.scope(question.scope)}
      period={words.range(question.range)}
      freshness={freshness}
      source={freshness.source}
      filters={null}
      exports={{ path: 'reports/home/export', question: { sort: `${report.sort.descending ? '-' : ''}${report.sort.column}` } }}
      figures={<HomeFigures report={report} />}
      beneath={t('compared', { before: words.range(question.before), year: words.range(question.yearBefore) })}
      notices={
        now.visits === 0 ? <ReportNotices empty notes={[]} firstDay={firstDay} /> : firstDay !== null && question.yearBefore.from < firstDay && <Notice tone="info" title={t('noYear', { day: words.day(firstDay) })} />
      }
      openedAt={openedAt}
      reader={reader}
    >
      <DecisionList report={report} />
      {branches.length > 0 && <BranchComparison report={report} />}
      <Section title={t('all.title')}>
        <ul className={styles.reports}>
          {reports.map(([id, href]) => (
            <li key={id}>
              <TextLink href={href} prefetch={false}>
                {t(`all.${id}`)}
              </TextLink>
            </li>
          ))}
        </ul>
      </Section>
    </ReportFrame>
  );
}
