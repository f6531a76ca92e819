'use client';

import CloudDoneOutlined from '@mui/icons-material/CloudDoneOutlined';
import CloudOffOutlined from '@mui/icons-material/CloudOffOutlined';
import Button from '@mui/material/Button';
import { useFormatter, useTranslations } from 'next-intl';
import type { DraftState } from '@/components/form/draft-keeper';
import { useFindingWords } from '@/components/transfers/findings/useFindingWords';
import type { TransferRequest } from './useTransferRequest';
import styles from './DraftLine.module.css';

/** Whether what is filled in is kept ("Tersimpan 10.42"), and a draft that was found with the way to be rid of it. */
export function DraftLine({ request }: { request: TransferRequest }) {
  return (
    <div className={styles.place}>
      {request.found && <FoundDraft request={request} />}
      <Kept state={request.draft.state} />
    </div>
  );
}

function Kept({ state: { status, savedAt } }: { state: DraftState }) {
  const t = useTranslations('transfer-form.draft');
  const format = useFormatter();
  const trouble = status === 'offline' || status === 'failed';
  const words = {
    clean: '',
    dirty: t('saving'),
    saving: t('saving'),
    saved: savedAt === null ? '' : t('saved', { time: format.dateTime(new Date(savedAt), 'time') }),
    offline: t('offline'),
    failed: t('failed'),
  }[status];
  return (
    <p role="status" className={`${styles.line} ${trouble ? styles.trouble : ''}`}>
      {words !== '' && (trouble ? <CloudOffOutlined fontSize="inherit" aria-hidden="true" /> : <CloudDoneOutlined fontSize="inherit" aria-hidden="true" />)}
      {words}
    </p>
  );
}

function FoundDraft({ request: { found, facts, applyDraft, startAnew } }: { request: TransferRequest }) {
  const t = useTranslations('transfer-form.draft');
  const format = useFormatter();
  const { day } = useFindingWords();
  if (found === null) return null;
  const at = new Date(found.savedAt);
  const ofToday = format.dateTime(at, 'date') === day(facts.today);
  return (
    <p role="status" className={styles.line}>
      {t(found.applied ? 'restored' : 'offered', { time: format.dateTime(at, ofToday ? 'time' : 'dateTime') })}
      <Button size="small" variant="outlined" onClick={found.applied ? startAnew : applyDraft}>
        {t(found.applied ? 'discard' : 'apply')}
      </Button>
    </p>
  );
}
