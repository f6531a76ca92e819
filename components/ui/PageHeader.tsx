import ArrowBackRounded from '@mui/icons-material/ArrowBackRounded';
import Link from 'next/link';
import type { ReactNode } from 'react';
import styles from './PageHeader.module.css';

interface Props {
  /** The page's only h1. */
  title: ReactNode;
  /** Beside the title: status marks, counts. */
  meta?: ReactNode;
  /** Under the title, one line. */
  lead?: ReactNode;
  /** The page's acts, the primary one last. */
  actions?: ReactNode;
  /** Where one came from. */
  back?: { href: string; label: string };
}

/** The head of a page: what it is, how it stands, what can be done. */
export function PageHeader({ title, meta, lead, actions, back }: Props) {
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        {back && (
          <Link href={back.href} className={styles.back}>
            <ArrowBackRounded fontSize="inherit" aria-hidden="true" />
            {back.label}
          </Link>
        )}
        <div className={styles.line}>
          <h1 className={styles.title}>{title}</h1>
          {meta}
        </div>
        {lead !== undefined && <p className={styles.lead}>{lead}</p>}
      </div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </header>
  );
}
