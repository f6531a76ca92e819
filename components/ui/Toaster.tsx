'use client';

import CloseRounded from '@mui/icons-material/CloseRounded';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { KeyHint } from './KeyHint';
import { useStore } from './store';
import { dismissToast, toasts, type Toast } from './toasts';
import { TONE_ICONS } from './tone-icons';
import tones from './tones.module.css';
import styles from './Toaster.module.css';

const SECONDS = 6;
const SECONDS_TO_UNDO = 10;

/** The place of the toasts, once a page, in a corner that no form uses. Read out when the screen reader has time; blocks nothing. */
export function Toaster() {
  const t = useTranslations('shell.toast');
  const shown = useStore(toasts);
  const [held, setHeld] = useState(false);
  return (
    <section
      className={`${styles.place} no-print`}
      aria-label={t('region')}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <ol className={styles.list} aria-live="polite" aria-relevant="additions">
        {shown.map((toast) => (
          <ToastItem key={toast.id} toast={toast} held={held} />
        ))}
      </ol>
    </section>
  );
}

function ToastItem({ toast, held }: { toast: Toast; held: boolean }) {
  const t = useTranslations();
  const { id, undo, tone = 'success' } = toast;
  const seconds = undo === undefined ? SECONDS : SECONDS_TO_UNDO;

  useEffect(() => {
    if (held) return undefined;
    const timer = window.setTimeout(() => dismissToast(id), seconds * 1_000);
    return () => window.clearTimeout(timer);
  }, [id, held, seconds]);

  return (
    <li className={`${styles.toast} ${tones[tone]}`}>
      <span className={styles.icon} aria-hidden="true">
        {TONE_ICONS[tone]}
      </span>
      <span className={styles.message}>{toast.message}</span>
      {undo !== undefined && (
        <Button
          size="small"
          aria-keyshortcuts="u"
          onClick={() => {
            dismissToast(id);
            undo();
          }}
        >
          {t('common.action.undo')}&nbsp;
          <KeyHint keys="u" />
        </Button>
      )}
      <IconButton aria-label={t('shell.toast.dismiss')} onClick={() => dismissToast(id)}>
        <CloseRounded />
      </IconButton>
    </li>
  );
}
