'use client';

import { useTranslations } from 'next-intl';
import { useRef, type ReactNode } from 'react';
import { useShortcuts } from './acts';
import { searchBox } from './search-box';
import styles from './TopBar.module.css';

/** The place of the search box, on every page in the same spot, behind the key `/`. */
export function SearchSlot({ children }: { children: ReactNode }) {
  const t = useTranslations('shell.top');
  const place = useRef<HTMLDivElement>(null);
  useShortcuts(
    [
      {
        keys: '/',
        labelKey: 'shell.keys.search',
        run: () => {
          const box = searchBox.get();
          if (box) box.focus();
          else place.current?.querySelector('input')?.focus();
        },
      },
    ],
    'frame',
  );
  return (
    <div ref={place} role="search" aria-label={t('search')} className={styles.search}>
      {children}
    </div>
  );
}
