import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { DemoMark } from '@/components/ui/DemoMark';
import { BranchClock } from './BranchClock';
import type { Person } from './person';
import { PersonMenu } from './PersonMenu';
import { SearchSlot } from './SearchSlot';
import styles from './TopBar.module.css';

/** Over every page: search, office and time, whose session it is. */
export function TopBar({ person, search }: { person: Person; search: ReactNode }) {
  const t = useTranslations('shell');
  return (
    <header className={`${styles.bar} no-print`} aria-label={t('top.label')}>
      {search !== undefined && search !== null && search !== false ? <SearchSlot>{search}</SearchSlot> : <div className={styles.search} />}
      <div className={styles.side}>
        {person.demo && <DemoMark label={t('demo')} explained={t('demoExplained')} />}
        <BranchClock office={person.branch?.name ?? person.region?.name ?? null} />
        <PersonMenu name={person.name} username={person.username} role={person.role} singleSignOn={person.singleSignOn} />
      </div>
    </header>
  );
}
