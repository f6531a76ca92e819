import type { ReactNode } from 'react';
import type { Tone } from './theme/tokens';
import tones from './tones.module.css';
import styles from './Timeline.module.css';

/** What happened, newest first. Holds `TimelineItem`s. */
export function Timeline({ children, label }: { children: ReactNode; label: string }) {
  return (
    <ol className={styles.timeline} aria-label={label}>
      {children}
    </ol>
  );
}

interface ItemProps {
  /** When: a `BusinessDate` or `Instant`. */
  at: ReactNode;
  /** What happened. */
  title: ReactNode;
  /** Who and where. */
  by?: ReactNode;
  children?: ReactNode;
  tone?: Tone;
}

/** One event: the dot carries its tone, the words say it. */
export function TimelineItem({ at, title, by, children, tone = 'neutral' }: ItemProps) {
  return (
    <li className={`${styles.item} ${tones[tone]}`}>
      <p className={styles.head}>
        <span className={styles.title}>{title}</span>
        <span className={styles.at}>{at}</span>
      </p>
      {by !== undefined && <p className={styles.by}>{by}</p>}
      {children !== undefined && <div className={styles.body}>{children}</div>}
    </li>
  );
}
