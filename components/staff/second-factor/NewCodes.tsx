'use client';

import ContentCopyRounded from '@mui/icons-material/ContentCopyRounded';
import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { PrintButton } from '@/components/shell/PrintButton';
import { Notice } from '@/components/ui/Notice';
import { useToast } from '@/components/ui/toasts';
import styles from './SecondFactorScreen.module.css';

interface Props {
  codes: readonly string[];
  username: string;
  onFinish: () => void;
}

/** Ten recovery codes, shown once: to print, to copy, to lock away. Leaving the page with them unseen is asked about. */
export function NewCodes({ codes, username, onFinish }: Props) {
  const t = useTranslations('second-factor.codes');
  const toast = useToast();
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.focus();
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, []);

  async function copy(): Promise<void> {
    const copied = await navigator.clipboard.writeText(codes.join('\n')).then(() => true, () => false);
    toast.show(copied ? { message: t('copied') } : { message: t('copyFailed'), tone: 'danger' });
  }

  return (
    <>
      <Notice tone="attention" title={t('shown')} role="status">
        {t('words')}
      </Notice>
      <p className={styles.of}>{t('of', { username })}</p>
      <ol ref={list} className={styles.codes} tabIndex={-1} aria-label={t('title')}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <p className={`${styles.acts} no-print`}>
        <PrintButton keys="c" label={t('print')} labelKey="second-factor.keys.print" />
        <CopyButton label={t('copy')} onCopy={() => void copy()} />
        <Button variant="contained" onClick={onFinish}>
          {t('finish')}
        </Button>
      </p>
    </>
  );
}

/** An office without https has no clipboard. */
function CopyButton({ label, onCopy }: { label: string; onCopy: () => void }) {
  if (!('clipboard' in navigator)) return null;
  return (
    <Button variant="outlined" startIcon={<ContentCopyRounded />} onClick={onCopy}>
      {label}
    </Button>
  );
}
