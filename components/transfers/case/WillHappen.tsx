'use client';

import { useTranslations } from 'next-intl';
import type { Decision } from '@/components/form/decisions';
import { useFindingWords } from '@/components/transfers/findings/useFindingWords';
import type { TransferCaseView } from '@/lib/transfers/queries/get-transfer';
import styles from '@/components/form/act-form.module.css';

/** What the act will do to whom, in a sentence. */
export function WillHappen({ transfer, action }: { transfer: TransferCaseView; action: Decision }) {
  const t = useTranslations('transfer-queue.decide');
  const { day } = useFindingWords();
  return (
    <p className={styles.will}>
      {t(`will.${action}`, {
        name: transfer.member.name,
        from: transfer.from?.name ?? t('nowhere'),
        to: transfer.to.name,
        date: day(transfer.effectiveDate).replaceAll(' ', '\u00a0'),
        officer: transfer.requestedBy.name,
      })}
    </p>
  );
}
