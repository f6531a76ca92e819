'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { DraftWords } from '@/components/form/DraftWords';
import { FoundDraftLine } from '@/components/form/FoundDraftLine';
import type { RequestFormState } from './useRequestForm';
import styles from './RequestForm.module.css';

/** Whether what is filled in is kept, and a draft that was found with the way to be rid of it. */
export function DraftLine({ request }: { request: RequestFormState }) {
  const t = useTranslations('requests.form.draft');
  const format = useFormatter();
  return (
    <FoundDraftLine
      form={request}
      tell={(applied, savedAt) => t(applied ? 'restored' : 'offered', { time: format.dateTime(savedAt, 'dateTime') })}
      apply={t('apply')}
      discard={t('discard')}
      className={styles.line}
    >
      <DraftWords state={request.draft.state} />
    </FoundDraftLine>
  );
}
