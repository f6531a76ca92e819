'use client';

import CheckRounded from '@mui/icons-material/CheckRounded';
import ContentCopyRounded from '@mui/icons-material/ContentCopyRounded';
import VisibilityOffRounded from '@mui/icons-material/VisibilityOffRounded';
import VisibilityRounded from '@mui/icons-material/VisibilityRounded';
import IconButton from '@mui/material/IconButton';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Identifier } from './Identifier';
import type { IdentifierKind } from './identifier-groups';
import styles from './RevealableIdentifier.module.css';

/** After these nobody may read it any more, nor find it on paper. */
const LEAVING = ['blur', 'pagehide', 'beforeprint'] as const;

interface Props {
  /** The masked value. */
  masked: string;
  kind: Exclude<IdentifierKind, 'code'>;
  /** Fetches the whole value by an audited command; null when it was refused. */
  reveal: () => Promise<string | null>;
  /** After how many seconds it hides again. */
  seconds?: number;
}

/** A masked value with a button that shows it whole and one that copies it. It hides again by itself, and at once when the window is left or printed. */
export function RevealableIdentifier({ masked, kind, reveal, seconds = 20 }: Props) {
  const t = useTranslations('common.identifier');
  const [whole, setWhole] = useState<string | null>(null);
  const [left, setLeft] = useState(0);
  const [state, setState] = useState<'idle' | 'asking' | 'failed' | 'copied'>('idle');

  useEffect(() => {
    if (whole === null) return undefined;
    const hide = () => {
      setWhole(null);
      setState('idle');
    };
    const tick = window.setInterval(() => setLeft((current) => current - 1), 1_000);
    const end = window.setTimeout(hide, seconds * 1_000);
    for (const leaving of LEAVING) window.addEventListener(leaving, hide);
    return () => {
      window.clearInterval(tick);
      window.clearTimeout(end);
      for (const leaving of LEAVING) window.removeEventListener(leaving, hide);
    };
  }, [whole, seconds]);

  async function toggle(): Promise<void> {
    if (whole !== null) return setWhole(null);
    if (state === 'asking') return;
    setState('asking');
    const value = await reveal().catch(() => null);
    setState(value === null ? 'failed' : 'idle');
    setLeft(seconds);
    setWhole(value);
  }

  async function copy(): Promise<void> {
    if (whole === null) return;
    const copied = await navigator.clipboard.writeText(whole).then(() => true, () => false);
    if (copied) setState('copied');
  }

  const label = t(kind);
  const action = whole === null ? t('reveal', { label }) : t('conceal', { label });
  return (
    <span className={styles.place}>
      <Identifier value={whole ?? masked} kind={kind} />
      <IconButton className={`${styles.button} no-print`} aria-label={action} title={action} aria-busy={state === 'asking'} onClick={toggle}>
        {whole === null ? <VisibilityRounded fontSize="inherit" /> : <VisibilityOffRounded fontSize="inherit" />}
      </IconButton>
      {/* An office without https has no clipboard. */}
      {whole !== null && 'clipboard' in navigator && (
        <IconButton className={`${styles.button} no-print`} aria-label={t('copy', { label })} title={t('copy', { label })} onClick={() => void copy()}>
          {state === 'copied' ? <CheckRounded fontSize="inherit" /> : <ContentCopyRounded fontSize="inherit" />}
        </IconButton>
      )}
      {whole !== null && (
        <span className={`${styles.left} no-print`} aria-hidden="true" title={t('hidesIn', { seconds: left })}>
          {left}
        </span>
      )}
      <span role="status" className={state === 'failed' ? styles.failed : 'visually-hidden'}>
        {state === 'failed' && t('failed')}
        {whole !== null && (state === 'copied' ? t('copied', { label }) : t('hidesIn', { seconds }))}
      </span>
    </span>
  );
}
