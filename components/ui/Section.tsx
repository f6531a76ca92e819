import { useId, type ReactNode } from 'react';
import styles from './Section.module.css';

interface Props {
  title: ReactNode;
  /** Beside the title: a count, a mark. */
  meta?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  /** `panel` has a ground and a border, `plain` only a line above: for stacking inside a panel. */
  look?: 'panel' | 'plain';
  /** Without inner padding, for tables and lists that reach the edge. */
  flush?: boolean;
}

/** A part of a page under an h2. */
export function Section({ title, meta, actions, children, look = 'panel', flush = false }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={`${styles.section} ${styles[look]} ${flush ? styles.flush : ''}`}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {meta}
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
      <div className={styles.body}>{children}</div>
    </section>
  );
}
