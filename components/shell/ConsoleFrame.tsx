import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { DemoMark } from '@/components/ui/DemoMark';
import { Toaster } from '@/components/ui/Toaster';
import { areasFor } from '@/lib/access/areas';
import { FrameDialogs } from './frame-dialogs';
import { FrameEffects } from './FrameEffects';
import type { Person } from './person';
import { Rail } from './Rail';
import { SessionFrame } from './session/SessionFrame';
import { TopBar } from './TopBar';
import styles from './ConsoleFrame.module.css';

interface Props {
  person: Person;
  /** The search box of the top bar. */
  search?: ReactNode;
  /** The rail as this browser left it. */
  railNarrow: boolean;
  /** Minutes without an act of the person after which the page locks. */
  idleMinutes: number;
  /** What the person is told above every page for now. */
  news?: ReactNode;
  children: ReactNode;
}

/** The frame around every page of the console: rail, top bar, the page, and what floats over it. Decides no access. */
export function ConsoleFrame({ person, search, railNarrow, idleMinutes, news, children }: Props) {
  const t = useTranslations('shell');
  // Who has to set up the second factor first finds nothing else here.
  const areas = person.factorPending ? [] : areasFor(person.role);
  return (
    <div className={styles.frame}>
      <a href="#main" className={`${styles.skip} no-print`}>
        {t('skip')}
      </a>
      <Rail areas={areas} startsNarrow={railNarrow} />
      <div className={styles.page}>
        <TopBar person={person} search={search} />
        {person.demo && (
          <p className={`${styles.printedDemo} print-only`}>
            <DemoMark label={t('demo')} explained={t('demoExplained')} />
          </p>
        )}
        {news}
        <main id="main" tabIndex={-1} className={styles.main}>
          {children}
        </main>
      </div>
      <Toaster />
      <FrameDialogs areas={areas} username={person.username} singleSignOn={person.singleSignOn} />
      <FrameEffects live={!person.factorPending} />
      <SessionFrame name={person.name} username={person.username} singleSignOn={person.singleSignOn} idleMinutes={idleMinutes} />
    </div>
  );
}
