'use client';

import CloudDoneOutlined from '@mui/icons-material/CloudDoneOutlined';
import CloudOffOutlined from '@mui/icons-material/CloudOffOutlined';
import { useFormatter, useTranslations } from 'next-intl';
import type { DraftState } from '@/components/form/draft-keeper';
import { FoundDraftLine } from '@/components/form/FoundDraftLine';
import { useFindingWords } from '@/components/transfers/findings/useFindingWords';
import type { TransferRequest } from './useTransferRequest';
import styles from './DraftLine.module.css';

/** Whether what is filled in is kept ("Tersimpan 10.42"), and a draft that was found with the way to be rid of it. */
export function DraftLine({ request }: { request: TransferRequest }) {
  const t = useTranslations('transfer-form.draft');
  const format = useFormatter();
  const { day } = useFindingWords();
  const timeOf = (at: Date) => format.dateTime(at, format.dateTime(at, 'date') === day(request.facts.today) ? 'time' : 'dateTime');
  return (
    <FoundDraftLine
      form={request}
      tell={(applied, savedAt) => t(applied ? 'restored' : 'offered', { time: timeOf(savedAt) })}
      apply={t('apply')}
      discard={t('discard')}
      className={styles.line}
    >
      <Kept state={request.draft.state} />
    </FoundDraftLine>
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
