import PersonSearchRounded from '@mui/icons-material/PersonSearchRounded';
import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/EmptyState';
import styles from './NobodyYet.module.css';

const KINDS = ['number', 'card', 'phone', 'name', 'nameAndBirthDate'] as const;

/** The desk before the first member of the day: what the box understands. */
export function NobodyYet() {
  const t = useTranslations('desk.recent');
  return (
    <div className={styles.place}>
      <EmptyState icon={<PersonSearchRounded />} title={t('none')} level="h2" compact>
        {t('noneWords')}
      </EmptyState>
      <dl className={styles.kinds}>
        {KINDS.map((kind) => (
          <div key={kind} className={styles.kind}>
            <dt>{t(`kind.${kind}.label`)}</dt>
            <dd>{t(`kind.${kind}.example`)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
