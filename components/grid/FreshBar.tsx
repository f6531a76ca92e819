'use client';

import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import type { LiveRows } from './useLiveRows';
import styles from './FreshBar.module.css';

/** "3 baru · 2 sudah keluar dari tampilan ini  [Tampilkan]": what happened to the list, and the way to see it. Stands in a line that is always there. */
export function FreshBar({ live }: { live: LiveRows }) {
  const t = useTranslations('grid.bar');
  const { fresh, stale, show } = live;
  const news = [fresh.length > 0 && t('fresh', { count: fresh.length }), stale.length > 0 && t('stale', { count: stale.length })].filter(Boolean);
  return (
    <div className={styles.bar} role="status" data-news={news.length > 0}>
      {news.length > 0 && (
        <>
          <span className={fresh.length > 0 ? styles.fresh : styles.stale}>{news.join(' · ')}</span>
          <Button size="small" variant="text" onClick={show} className={styles.show}>
            {t(fresh.length > 0 ? 'show' : 'refresh')}
          </Button>
        </>
      )}
    </div>
  );
}
