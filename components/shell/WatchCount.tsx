'use client';

import { useTranslations } from 'next-intl';
import { useRows } from '@/components/form/useRows';
import { useAnnouncements } from './live';
import styles from './Rail.module.css';

/** How many findings of the watch list wait, beside its name in the rail; nothing while none does. Follows what is found and what others settle. */
export function WatchCount() {
  const t = useTranslations('shell.rail');
  const { rows, refresh } = useRows<{ open: number }>('watch/count', {});
  useAnnouncements('watch', refresh);
  if (!rows || rows.open === 0) return null;
  return (
    <span className={styles.count} title={t('findings', { count: rows.open })}>
      <span aria-hidden="true">{rows.open > MOST ? `${MOST}+` : rows.open}</span>
      <span className="visually-hidden">{t('findings', { count: rows.open })}</span>
    </span>
  );
}

/** Beyond this the number says no more than "many". */
const MOST = 99;
