import type { ReactNode } from 'react';
import type { Tone } from './theme/tokens';
import { TONE_ICONS } from './tone-icons';
import tones from './tones.module.css';
import styles from './Notice.module.css';

interface Props {
  tone: Tone;
  /** What is the case, in one short sentence. */
  title: ReactNode;
  /** Why, and what now. */
  children?: ReactNode;
  /** Buttons: the way out. */
  actions?: ReactNode;
  /** `alert` interrupts the screen reader, `status` waits its turn; left out for what was there from the start. */
  role?: 'alert' | 'status';
}

/** A message that belongs to a place on the page and stays there. */
export function Notice({ tone, title, children, actions, role }: Props) {
  return (
    <div className={`${styles.notice} ${tones[tone]}`} role={role}>
      <span className={styles.icon} aria-hidden="true">
        {TONE_ICONS[tone]}
      </span>
      <div className={styles.body}>
        <p className={styles.title}>{title}</p>
        {children !== undefined && <div className={styles.words}>{children}</div>}
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  );
}
