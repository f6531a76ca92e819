'use client';

import { useState, type ReactNode } from 'react';
import styles from './SignInNews.module.css';

/** A message above the page that its reader puts away. */
export function Dismissible({ label, dismiss, className, children }: { label: string; dismiss: string; className?: string; children: ReactNode }) {
  const [shown, setShown] = useState(true);
  if (!shown) return null;
  return (
    <aside aria-label={label} className={`${className ?? ''} no-print`}>
      {children}
      <button
        type="button"
        className={styles.dismiss}
        onClick={() => {
          setShown(false);
          document.getElementById('main')?.focus();
        }}
      >
        {dismiss}
      </button>
    </aside>
  );
}
