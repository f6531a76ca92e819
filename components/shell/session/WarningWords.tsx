'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { goOn } from './useSessionWatch';
import type { Warning } from './session-watch';
import styles from './SessionWarning.module.css';

/** When the session ends, and the button to go on; fetched when the first warning comes. */
export function WarningWords({ warning }: { warning: NonNullable<Warning> }) {
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
