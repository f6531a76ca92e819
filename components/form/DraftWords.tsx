'use client';

import { useFormatter, useTranslations } from 'next-intl';
import type { DraftState } from './draft-keeper';
import styles from './act-form.module.css';

/** Whether what is typed is kept. */
export function DraftWords({ state: { status, savedAt } }: { state: DraftState }) {
  const t = useTranslations('common.draft');
  const format = useFormatter();
  const words = {
    clean: '',
    dirty: t('saving'),
    saving: t('saving'),
    saved: savedAt === null ? '' : t('saved', { time: format.dateTime(new Date(savedAt), 'time') }),
    offline: t('offline'),
    failed: t('saving'),
  }[status];
  return (
    <span role="status" className={styles.draft}>
      {words}
    </span>
  );
}
