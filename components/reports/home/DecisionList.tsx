import TaskAltRounded from '@mui/icons-material/TaskAltRounded';
import Link from 'next/link';
import { EmptyState } from '@/components/ui/EmptyState';
import { Section } from '@/components/ui/Section';
import { StatusMark } from '@/components/ui/StatusMark';
import { Instant } from '@/components/ui/time';
import type { HomeReport } from '@/lib/reports/queries/read-home';
import { DefinitionPopover } from '../DefinitionPopover';
import { decisionAddress, URGENT } from './decision-links';
import { useHomeWords } from './home-words';
import styles from './Home.module.css';

/** What waits for a decision in the whole scope: how much, since when, and the way to its queue. What is past its time stands first. */
export function DecisionList({ report: { decisions, branches } }: { report: HomeReport }) {
  const { t, ...words } = useHomeWords();
  const waiting = decisions.filter(({ count }) => count > 0);
  const none = decisions.filter(({ count }) => count === 0).map(({ kind }) => t(`decide.kinds.${kind}`));
  const nameOf = (id: string | null) => branches.find((branch) => branch.id === id)?.name;
  return (
    <Section title={t('decide.title')} meta={<DefinitionPopover of={t('decide.title')}>{t('decide.definition')}</DefinitionPopover>} flush>
      {waiting.length === 0 ? (
        <EmptyState compact icon={<TaskAltRounded />} title={t('decide.clear')}>
          {t('decide.clearWords')}
        </EmptyState>
      ) : (
        <>
          <ul className={styles.decisions}>
            {waiting.map(({ kind, count, oldest, most, branches: shares }) => {
              const urgent = URGENT.includes(kind);
              const branch = nameOf(most);
              return (
                <li key={kind}>
                  <Link href={decisionAddress({ kind, most })} prefetch={false} className={styles.decision}>
                    <span className={styles.count}>{words.count(count)}</span>
                    <span>
                      <span className={styles.what}>{t(`decide.kinds.${kind}`)}</span>
                      <span className={styles.beneath}>
                        {oldest !== null && t.rich('decide.since', { at: () => <Instant at={oldest} /> })}
                        {oldest !== null && branch !== undefined && ', '}
                        {branch !== undefined && t('decide.most', { branch, count: words.count(shares[most ?? ''] ?? 0) })}
                      </span>
                    </span>
                    <StatusMark tone={urgent ? 'danger' : 'attention'} quiet>
                      {t(urgent ? 'decide.urgent' : 'decide.waiting')}
                    </StatusMark>
                  </Link>
                </li>
              );
            })}
          </ul>
          {none.length > 0 && <p className={styles.none}>{t('decide.none', { kinds: none.join('; ') })}</p>}
        </>
      )}
    </Section>
  );
}
