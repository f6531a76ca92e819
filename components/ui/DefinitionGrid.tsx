import type { ReactNode } from 'react';
import styles from './DefinitionGrid.module.css';

/** Labels and values, dense: as many columns as fit, each at least `min` wide. Holds `Definition`s. */
export function DefinitionGrid({ children, min = 'medium' }: { children: ReactNode; min?: 'narrow' | 'medium' | 'wide' }) {
  return <dl className={`${styles.grid} ${styles[min]}`}>{children}</dl>;
}

interface DefinitionProps {
  label: ReactNode;
  /** The value; a dash says that there is none. */
  children?: ReactNode;
  /** Over the whole width, for what runs long. */
  wide?: boolean;
}

/** One label and its value. */
export function Definition({ label, children, wide = false }: DefinitionProps) {
  const empty = children === undefined || children === null || children === '' || children === false;
  return (
    <div className={`${styles.pair} ${wide ? styles.whole : ''}`}>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.value}>{empty ? <span className={styles.none}>–</span> : children}</dd>
    </div>
  );
}
