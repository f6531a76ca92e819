'use client';

import { useTranslations } from 'next-intl';
import type { WaitingState } from '@/lib/visits/queries/read-queue';
import { Elapsed } from './Elapsed';
import styles from './VisitPanel.module.css';

/** How many wait, how long the longest, and for what. */
export function WaitingLine({ waiting, detailed = false }: { waiting: WaitingState; detailed?: boolean }) {
  const t = useTranslations('visits.panel');
  const words = useTranslations('services.service');
  if (waiting.count === 0) return <p className={styles.quiet}>{t('nobody')}</p>;
  return (
    <>
      <p className={styles.waiting}>
        <strong>{t('waiting', { count: waiting.count })}</strong>
        {waiting.since !== null && <span>{t.rich('longest', { clock: () => <Elapsed since={waiting.since ?? ''} /> })}</span>}
      </p>
      {detailed && (
        <>
          {(waiting.priority > 0 || waiting.forMe < waiting.count) && (
            <p className={styles.quiet}>
              {[waiting.priority > 0 && t('priority', { count: waiting.priority }), waiting.forMe < waiting.count && t('waitingForMe', { count: waiting.forMe })].filter(Boolean).join(' · ')}
            </p>
          )}
          <dl className={styles.byService} aria-label={t('byService')}>
            {waiting.byService.map(({ service, count }) => (
              <div key={service}>
                <dt>{words(service)}</dt>
                <dd>{count}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </>
  );
}
