'use client';

import VisibilityOffRounded from '@mui/icons-material/VisibilityOffRounded';
import VisibilityRounded from '@mui/icons-material/VisibilityRounded';
import IconButton from '@mui/material/IconButton';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Identifier } from './Identifier';
import type { IdentifierKind } from './identifier-groups';
import styles from './RevealableIdentifier.module.css';

interface Props {
  /** The masked value. */
  masked: string;
  kind: Exclude<IdentifierKind, 'code'>;
  /** Fetches the whole value by an audited command; null when it was refused. */
  reveal: () => Promise<string | null>;
  /** After how many seconds it hides again. */
  seconds?: number;
}

/** A masked number with a button that shows it whole. It hides again by itself, and at once when the window is left. */
export function RevealableIdentifier({ masked, kind, reveal, seconds = 20 }: Props) {
  const t = useTranslations('common.identifier');
  const [whole, setWhole] = useState<string | null>(null);
  const [left, setLeft] = useState(0);
  const [state, setState] = useState<'idle' | 'asking' | 'failed'>('idle');

  useEffect(() => {
    if (whole === null) return undefined;
    const hide = () => setWhole(null);
    const tick = window.setInterval(() => setLeft((current) => current - 1), 1_000);
    const end = window.setTimeout(hide, seconds * 1_000);
    window.addEventListener('blur', hide);
    window.addEventListener('pagehide', hide);
    return () => {
      window.clearInterval(tick);
      window.clearTimeout(end);
      window.removeEventListener('blur', hide);
      window.removeEventListener('pagehide', hide);
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

  const label = t(kind);
  const action = whole === null ? t('reveal', { label }) : t('conceal', { label });
  return (
    <span className={styles.place}>
      <Identifier value={whole ?? masked} kind={kind} />
      <IconButton className={`${styles.button} no-print`} aria-label={action} title={action} aria-busy={state === 'asking'} onClick={toggle}>
        {whole === null ? <VisibilityRounded fontSize="inherit" /> : <VisibilityOffRounded fontSize="inherit" />}
      </IconButton>
      {whole !== null && (
        <span className={`${styles.left} no-print`} aria-hidden="true" title={t('hidesIn', { seconds: left })}>
          {left}
        </span>
      )}
      <span role="status" className={state === 'failed' ? styles.failed : 'visually-hidden'}>
        {state === 'failed' && t('failed')}
        {whole !== null && t('hidesIn', { seconds })}
      </span>
    </span>
  );
}
