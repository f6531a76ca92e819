import { useId, type ReactNode } from 'react';
import styles from './CaseFileSheet.module.css';

/** A part of the document under its title. */
export function FilePart({ title, children }: { title: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      {children}
    </section>
  );
}
