import type { Tone } from '@/components/ui/theme/tokens';
import { TONE_ICONS } from '@/components/ui/tone-icons';
import tones from '@/components/ui/tones.module.css';
import styles from './VerdictWord.module.css';

/** What will become of what is asked for: the word, and a sentence beneath it. Told as it changes. */
export function VerdictWord({ tone, word, words }: { tone: Tone; word: string; words: string }) {
  return (
    <div className={`${styles.word} ${tones[tone]}`} role="status">
      <span className={styles.icon} aria-hidden="true">
        {TONE_ICONS[tone]}
      </span>
      <p className={styles.big}>{word}</p>
      <p className={styles.sub}>{words}</p>
    </div>
  );
}
