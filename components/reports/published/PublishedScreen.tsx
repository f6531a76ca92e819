import FormatQuoteRounded from '@mui/icons-material/FormatQuoteRounded';
import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/EmptyState';
import { PageHeader } from '@/components/ui/PageHeader';
import { PrintSheet } from '@/components/ui/PrintSheet';
import { Section } from '@/components/ui/Section';
import { Instant } from '@/components/ui/time';
import type { PublishedView } from '@/lib/reports/queries/read-published';
import { topicOf, TOPICS } from '@/lib/reports/rules/published-entries';
import { ReportLinks } from '../ReportLinks';
import { Derived } from './Derived';
import { PublishedActions } from './PublishedActions';
import { Quotation } from './Quotation';
import styles from './Published.module.css';

interface Props {
  view: PublishedView;
  office: string | null;
  openedAt: Date;
  reader: string;
}

/** What publications say, under the question they answer; beneath it what follows from them. */
export function PublishedScreen({ view: { scopes, scope, entries, derived }, office, openedAt, reader }: Props) {
  const t = useTranslations('published');
  const topics = TOPICS.map((topic) => ({ topic, entries: entries.filter(({ key }) => topicOf(key) === topic) })).filter((each) => each.entries.length > 0);
  return (
    <PrintSheet office={{ name: office ?? t('officeHead') }} printedAt={<Instant at={openedAt} />} printedBy={reader}>
      <div className={styles.screen}>
        <PageHeader
          back={{ href: '/reports', label: t('back') }}
          title={t('title')}
          meta={<span className={styles.count}>{t('shown', { count: entries.length })}</span>}
          lead={t('lead')}
          actions={<PublishedActions scopes={scopes} scope={scope} />}
        />
        <ReportLinks current="published" />
        {topics.length === 0 && (
          <EmptyState icon={<FormatQuoteRounded />} title={t('empty.title')} level="h2">
            {t('empty.words')}
          </EmptyState>
        )}
        {topics.map(({ topic, entries: own }) => (
          <Section key={topic} title={t(`topic.${topic}`)} meta={<span className={styles.count}>{own.length}</span>}>
            <ul className={styles.quotations}>
              {own.map((entry) => (
                <Quotation key={entry.key} entry={entry} />
              ))}
            </ul>
          </Section>
        ))}
        {derived.length > 0 && <Derived figures={derived} />}
      </div>
    </PrintSheet>
  );
}
