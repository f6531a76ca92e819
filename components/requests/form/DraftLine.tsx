'use client';

import Button from '@mui/material/Button';
import { useFormatter, useTranslations } from 'next-intl';
import { DraftWords } from '@/components/form/DraftWords';
import type { RequestFormState } from './useRequestForm';
import styles from './RequestForm.module.css';

/** Whether what is filled in is kept, and a draft that was found with the way to be rid of it. */
export function DraftLine({ request: { found, draft, applyDraft, startAnew } }: { request: RequestFormState }) {
  const t = useTranslations('requests.form.draft');
  const format = useFormatter();
  return (
    <div className={styles.place}>
      {found !== null && (
        <p role="status" className={styles.line}>
          {t(found.applied ? 'restored' : 'offered', { time: format.dateTime(new Date(found.savedAt), 'dateTime') })}
          <Button size="small" variant="outlined" onClick={found.applied ? startAnew : applyDraft}>
            {t(found.applied ? 'discard' : 'apply')}
          </Button>
        </p>
      )}
      <DraftWords state={draft.state} />
    </div>
  );
}
