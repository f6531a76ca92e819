import type { ReactNode, Ref } from 'react';
import styles from './case-panel.module.css';

interface Props {
  panel: Ref<HTMLElement>;
  head: ReactNode;
  /** What the part that scrolls is called. */
  label: string;
  /** Its buttons, or the form that is open. */
  foot: ReactNode;
  children: ReactNode;
}

/** An open case: head and foot stay, what is between them scrolls. */
export function CaseFrame({ panel, head, label, foot, children }: Props) {
  return (
    <article ref={panel} tabIndex={-1} className={styles.panel}>
      {head}
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={label}>
        {children}
      </div>
      <footer className={styles.foot}>{foot}</footer>
    </article>
  );
}
