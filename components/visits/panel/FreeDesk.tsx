'use client';

import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import type { Ref } from 'react';
import { FilterSelect } from '@/components/ui/FilterSelect';
import { Instant } from '@/components/ui/time';
import { PAUSE_REASONS } from '@/lib/visits/model';
import type { DeskState, QueueState } from '@/lib/visits/queries/read-queue';
import { KeyButton } from './KeyButton';
import { give, type DeskCommands } from './useDeskCommands';
import { WaitingLine } from './WaitingLine';
import styles from './VisitPanel.module.css';

interface Props {
  queue: QueueState;
  desk: DeskState;
  commands: DeskCommands;
  primary: Ref<HTMLButtonElement>;
  onPrimary: () => void;
}

/** At a desk with nobody there: call the next one, or pause. */
export function FreeDesk({ queue, desk, commands, primary, onPrimary }: Props) {
  const t = useTranslations('visits.panel');
  const words = useTranslations('services.pause');
  if (desk.pausedAt !== null) {
    return (
      <div className={styles.part}>
        <p className={styles.paused}>
          <strong>{t('paused', { reason: words(desk.pauseReason ?? 'other') })}</strong> {t.rich('pausedSince', { at: () => <Instant at={desk.pausedAt ?? ''} format="time" /> })}
        </p>
        <KeyButton handle={primary} keys="F2" variant="contained" pending={commands.resume.pending} onPress={onPrimary}>
          {t('resume')}
        </KeyButton>
        <WaitingLine waiting={queue.waiting} />
      </div>
    );
  }
  return (
    <>
      <div className={styles.part}>
        <KeyButton handle={primary} keys="F2" variant="contained" pending={commands.callNext.pending} onPress={onPrimary}>
          {t('callNext')}
        </KeyButton>
        <WaitingLine waiting={queue.waiting} detailed />
      </div>
      {queue.noShows.length > 0 && (
        <section aria-labelledby="visit-panel-no-shows" className={styles.part}>
          <h3 id="visit-panel-no-shows" className={styles.heading}>
            {t('noShows')}
          </h3>
          <ul className={styles.noShows}>
            {queue.noShows.slice(0, 5).map(({ id, label, version }) => (
              <li key={id}>
                <span className={styles.label}>{label}</span>
                <Button size="small" aria-label={t('takeBackLabel', { label })} onClick={() => void give(commands, commands.takeBack, { ticketId: id, version })}>
                  {t('takeBack')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className={styles.minor}>
        <Button size="small" onClick={() => void give(commands, commands.open, { ticketId: null })}>
          {t('byHand')}
        </Button>
        <FilterSelect
          label={t('pause')}
          any={t('pauseAny')}
          value={null}
          choices={PAUSE_REASONS.map((reason) => [reason, words(reason)] as const)}
          onChange={(reason) => reason !== null && void give(commands, commands.pause, { reason })}
        />
        <Button size="small" onClick={() => void give(commands, commands.leave, { desk: null })}>
          {t('leave')}
        </Button>
      </div>
    </>
  );
}
