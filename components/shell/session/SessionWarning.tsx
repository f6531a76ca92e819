'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useStore } from '@/components/ui/store';
import { goOn, sessionWarning } from './useSessionWatch';
import type { Warning } from './session-watch';
import styles from './SessionWarning.module.css';

/** Two minutes before the end: when it is, and how to go on. Any key and any click do; the button says so and is there for those who look for one. */
export function SessionWarning() {
  const warning = useStore(sessionWarning);
  return (
    <div role="status" className={`${styles.place} no-print`}>
      {warning && <Words warning={warning} />}
    </div>
  );
}

function Words({ warning }: { warning: NonNullable<Warning> }) {
  const t = useTranslations('sessions.warning');
  const format = useFormatter();
  // An instant rather than a countdown: it is read out once and does not move under the eye.
  const time = format.dateTime(new Date(warning.endsAt), 'time');
  return (
    <div className={styles.bar}>
      <p>
        <strong>{t(warning.final ? 'final' : 'idle', { time })}</strong> {t(warning.final ? 'finalWords' : 'idleWords')}
      </p>
      {!warning.final && (
        <button type="button" className={styles.goOn} onClick={goOn}>
          {t('goOn')}
        </button>
      )}
    </div>
  );
}
