import styles from './KeyHint.module.css';

/** Names of keys as they are printed on the keyboard. */
const NAMES: Record<string, string> = {
  $mod: 'Ctrl',
  Control: 'Ctrl',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: 'Enter',
  ' ': 'Spasi',
};

/** A key or chord to press, e.g. `p`, `$mod+k`, `g d`. Hidden from screen readers: the control itself announces `aria-keyshortcuts`. */
export function KeyHint({ keys }: { keys: string }) {
  return (
    <span className={styles.keys} aria-hidden="true">
      {keys.split(' ').map((press, index) => (
        <span key={`${press}${index}`} className={styles.press}>
          {press.split(/\b\+/).map((key) => (
            <kbd key={key} className={styles.key}>
              {NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key)}
            </kbd>
          ))}
        </span>
      ))}
    </span>
  );
}
