import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

interface Props {
  icon: ReactNode;
  /** What is not there. */
  title: ReactNode;
  /** Why, in a sentence. */
  children?: ReactNode;
  /** What to do next. */
  actions?: ReactNode;
  /** For a small place: a panel or a list. */
  compact?: boolean;
  /** `h1` when it is the whole page, `h2` beneath a page's own h1, `p` inside a part. */
  level?: 'h1' | 'h2' | 'p';
}

/** Nothing here: said with an icon, in words, with the next step. */
export function EmptyState({ icon, title, children, actions, compact = false, level: Title = 'p' }: Props) {
  return (
    <div className={`${styles.empty} ${compact ? styles.compact : ''}`}>
      <span className={styles.icon} aria-hidden="true">
        {icon}
      </span>
      <Title className={styles.title}>{title}</Title>
      {children !== undefined && <div className={styles.words}>{children}</div>}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
