'use client';

import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import type { QueueState } from '@/lib/visits/queries/read-queue';
import { give, type DeskCommands } from './useDeskCommands';
import styles from './VisitPanel.module.css';

/** Before sitting down: the desks that are open, and who sits there. */
export function ChooseDesk({ queue, commands }: { queue: QueueState; commands: DeskCommands }) {
  const t = useTranslations('visits.panel');
  const desks = queue.desks.filter(({ active }) => active);
  return (
    <section aria-labelledby="visit-panel-desks" className={styles.part}>
      <h3 id="visit-panel-desks" className={styles.heading}>
        {t('chooseDesk')}
      </h3>
      {desks.length === 0 && <p className={styles.quiet}>{t('noDesks')}</p>}
      <ul className={styles.desks}>
        {desks.map(({ number, staffName }) => (
          <li key={number}>
            <Button variant="outlined" fullWidth disabled={staffName !== null} onClick={() => void give(commands, commands.sit, { desk: number })}>
              {t('desk', { desk: number })}
            </Button>
            {staffName !== null && <span className={styles.quiet}>{t('takenBy', { name: staffName })}</span>}
          </li>
        ))}
      </ul>
      <Button size="small" onClick={() => void give(commands, commands.open, { ticketId: null })}>
        {t('byHand')}
      </Button>
    </section>
  );
}
