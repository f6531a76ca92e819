'use client';

import Checkbox from '@mui/material/Checkbox';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { KeyHint } from '@/components/ui/KeyHint';
import type { HelpStep } from '@/lib/app-help/model';
import styles from './AppHelpScreen.module.css';

interface Props {
  step: HelpStep;
  /** From 1: its number key. */
  place: number;
  done: boolean;
  /** An outcome waits for it. */
  wanted: boolean;
  onTick: () => void;
}

/** One step: what to do, and beneath it the words to read aloud. */
export function StepLine({ step, place, done, wanted, onTick }: Props) {
  const t = useTranslations('app-help.step');
  const sayId = useId();
  return (
    <li className={styles.step} data-done={done} data-wanted={wanted}>
      <label className={styles.tick}>
        <KeyHint keys={String(place)} />
        <Checkbox checked={done} onChange={onTick} slotProps={{ input: { 'aria-describedby': sayId, 'aria-keyshortcuts': String(place) } }} />
        <span className={styles.name}>{t(`${step}.do`)}</span>
      </label>
      <p id={sayId} className={styles.say}>
        {t(`${step}.say`)}
      </p>
    </li>
  );
}
