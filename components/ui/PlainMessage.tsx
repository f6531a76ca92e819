import type { ReactNode } from 'react';
import { BrandMark } from './BrandMark';
import styles from './PlainMessage.module.css';

/** A message on a page without a frame: nothing found, nothing works. Needs no component library and no word list. */
export function PlainMessage({ title, children, action }: { title: string; children: ReactNode; action: ReactNode }) {
  return (
    <main className={styles.page}>
      <span className={styles.mark}>
        <BrandMark size={44} />
      </span>
      <h1 className={styles.title}>{title}</h1>
      <div className={styles.words}>{children}</div>
      <div className={styles.action}>{action}</div>
    </main>
  );
}
