import { useTranslations } from 'next-intl';
import { KeyHint } from '@/components/ui/KeyHint';
import styles from './DeskKeys.module.css';

const KEYS = [
  { keys: 'ArrowDown ArrowUp', words: 'choose' },
  { keys: 'Enter', words: 'open' },
  { keys: 'Escape', words: 'back' },
  { keys: '/', words: 'focus' },
  { keys: '$mod+k', words: 'palette' },
  { keys: '?', words: 'all' },
] as const;

/** The keys of the desk in one line. */
export function DeskKeys() {
  const t = useTranslations('desk.keys');
  return (
    <p className={`${styles.line} no-print`}>
      {KEYS.map(({ keys, words }) => (
        <span key={words} className={styles.key}>
          <KeyHint keys={keys} />
          <span>{t(words)}</span>
        </span>
      ))}
    </p>
  );
}
