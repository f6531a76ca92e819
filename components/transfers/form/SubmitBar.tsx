'use client';

import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { SubmitWishWords } from '@/components/form/SubmitWishWords';
import { KeyHint } from '@/components/ui/KeyHint';
import type { TransferRequest } from './useTransferRequest';
import styles from './SubmitBar.module.css';

/** The one button, named after what will happen, and in words what keeps it from working. */
export function SubmitBar({ request }: { request: TransferRequest }) {
  const t = useTranslations('transfer-form.submit');
  const id = useId();
  const wishId = useId();
  const { submission, verdict, submitWish: wish, command, submit } = request;
  const { act, barrier } = submission;
  const label = command.pending ? t('sending') : command.waiting ? t('waiting') : t(act, { moving: verdict?.moving ?? 0, asked: verdict?.asked ?? 0 });
  return (
    <div className={styles.bar}>
      <SubmitWishWords id={wishId} state={wish} className={styles.barrier} />
      {barrier !== null && wish === 'none' && (
        <p id={id} className={styles.barrier}>
          {t(`barrier.${barrier}`)}
        </p>
      )}
      <Button
        variant="contained"
        size="large"
        fullWidth
        aria-disabled={barrier !== null || command.pending}
        aria-describedby={wish !== 'none' ? wishId : barrier === null ? undefined : id}
        aria-keyshortcuts="Control+Enter"
        className={barrier === null ? '' : styles.blocked}
        onClick={submit}
        endIcon={<KeyHint keys="$mod+Enter" />}
      >
        {label}
      </Button>
    </div>
  );
}
