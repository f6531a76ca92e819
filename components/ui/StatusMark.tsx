import type { ReactNode } from 'react';
import type { Tone } from './theme/tokens';
import { TONE_ICONS } from './tone-icons';
import tones from './tones.module.css';
import styles from './StatusMark.module.css';

interface Props {
  tone: Tone;
  /** The status in a word or two. */
  children: ReactNode;
  /** Another icon than the tone's, when the status has its own. */
  icon?: ReactNode;
  /** `quiet` drops the ground: for grids, where fifty filled marks would shout. */
  quiet?: boolean;
}

/** A status: icon, word and colour together. */
export function StatusMark({ tone, children, icon, quiet = false }: Props) {
  return (
    <span className={`${styles.mark} ${tones[tone]} ${quiet ? styles.quiet : ''}`}>
      <span className={styles.icon} aria-hidden="true">
        {icon ?? TONE_ICONS[tone]}
      </span>
      {children}
    </span>
  );
}
