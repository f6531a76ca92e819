'use client';

import EastRounded from '@mui/icons-material/EastRounded';
import { useTranslations } from 'next-intl';
import { useFindingWords } from '@/components/transfers/findings/useFindingWords';
import type { TransferCaseView } from '@/lib/transfers/queries/get-transfer';
import { addDays } from '@/lib/values/calendar-date';
import styles from './MovePanel.module.css';

/** From where to where, from when, and where until then. */
export function MovePanel({ transfer: { from, to, effectiveDate, status } }: { transfer: TransferCaseView }) {
  const t = useTranslations('transfer-queue.case');
  const { day } = useFindingWords();
  const running = status === 'requested' || status === 'returned' || status === 'approved';
  return (
    <div className={styles.move}>
      <div className={styles.places}>
        <p className={styles.place}>
          <span className={styles.label}>{t('from')}</span>
          <span className={styles.facility}>{from?.name ?? t('fromMissing')}</span>
        </p>
        <EastRounded className={styles.arrow ?? ''} aria-hidden="true" />
        <p className={styles.place}>
          <span className={styles.label}>{t('to')}</span>
          <span className={styles.facility}>{to.name}</span>
          <span className={styles.about}>
            {t(`type.${to.type}`)}, {to.district}
          </span>
        </p>
      </div>
      <p className={styles.when}>
        <strong>{t('effective', { date: day(effectiveDate) })}</strong>
        {running && from && <> {t('until', { date: day(addDays(effectiveDate, -1)), facility: from.name })}</>}
      </p>
    </div>
  );
}
