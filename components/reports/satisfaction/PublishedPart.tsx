import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/Section';
import type { PublishedEntry } from '@/lib/reports/rules/published-entries';
import { Quotation } from '../published/Quotation';
import published from '../published/Published.module.css';
import styles from '../Report.module.css';

/** What publications say of satisfaction: quoted, hatched, each with its source, and apart from the office's own figures. */
export function PublishedPart({ entries }: { entries: readonly PublishedEntry[] }) {
  const t = useTranslations('report-satisfaction.parts.published');
  return (
    <Section title={t('title')}>
      <p className={styles.note}>{entries.length === 0 ? t('none') : t('words')}</p>
      <ul className={published.quotations}>
        {entries.map((entry) => (
          <Quotation key={entry.key} entry={entry} />
        ))}
      </ul>
    </Section>
  );
}
