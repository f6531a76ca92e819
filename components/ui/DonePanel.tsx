import type { ReactNode } from 'react';
import type { Tone } from './theme/tokens';
import { TONE_ICONS } from './tone-icons';
import tones from './tones.module.css';
import styles from './DonePanel.module.css';

interface Props {
  /** Of the heading. */
  id: string;
  tone: Tone;
  title: string;
  lead: string | null;
  children: ReactNode;
}

/** What stands in the place of a form once it is done: that it is, told at once, and then the ways on. */
export function DonePanel({ id, tone, title, lead, children }: Props) {
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <div className={`${styles.head} ${tones[tone]}`} role="status">
        <span className={styles.icon} aria-hidden="true">
          {TONE_ICONS.success}
        </span>
        <h1 id={id} className={styles.title}>
          {title}
        </h1>
        {lead !== null && <p className={styles.lead}>{lead}</p>}
      </div>
      {children}
    </section>
  );
}
