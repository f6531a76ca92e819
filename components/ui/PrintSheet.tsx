import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import styles from './PrintSheet.module.css';

interface Props {
  /** The office that prints: its name, and its address where known. */
  office: { name: string; address?: string };
  /** When and by whom, at the foot: an `Instant` and a name. */
  printedAt: ReactNode;
  printedBy: string;
  children: ReactNode;
}

/** A page of paper: letterhead, content, and a foot that says when and by whom it was printed. On the screen only the content shows. */
export function PrintSheet({ office, printedAt, printedBy, children }: Props) {
  const t = useTranslations('common.print');
  return (
    <div className={styles.sheet}>
      <header className={`${styles.letterhead} print-only`}>
        <strong>{t('office')}</strong>
        <span>{office.name}</span>
        {office.address !== undefined && <span>{office.address}</span>}
      </header>
      {children}
      <footer className={`${styles.foot} print-only`}>{t.rich('printed', { at: () => printedAt, by: printedBy })}</footer>
    </div>
  );
}
