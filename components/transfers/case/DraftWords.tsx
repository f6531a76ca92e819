'use client';

import { useFormatter, useTranslations } from 'next-intl';
import type { DraftState } from '@/components/transfers/form/draft-keeper';
import styles from './DecisionForm.module.css';

/** Whether what is typed is kept. */
export function DraftWords({ state: { status, savedAt } }: { state: DraftState }) {
  const t = useTranslations('transfer-queue.decide');
  const format = useFormatter();
  const words = {
    clean: '',
    dirty: t('draftSaving'),
    saving: t('draftSaving'),
    saved: savedAt === null ? '' : t('draftSaved', { time: format.dateTime(new Date(savedAt), 'time') }),
    offline: t('draftOffline'),
    failed: t('draftSaving'),
  }[status];
  return (
    <span role="status" className={styles.draft}>
      {words}
    </span>
  );
}
