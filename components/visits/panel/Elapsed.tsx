'use client';

import { clockText } from '../clock-text';
import { useServerClock } from './server-clock';
import styles from './VisitPanel.module.css';

/** How long ago a moment was, running. Its figures are of one width: nothing beside it moves. Not read out at every tick. */
export function Elapsed({ since, label }: { since: string; label?: string }) {
  const now = useServerClock(1_000);
  return (
    <span role="timer" aria-live="off" aria-label={label} className={styles.clock}>
      {clockText(((now ?? Date.parse(since)) - Date.parse(since)) / 1_000)}
    </span>
  );
}
