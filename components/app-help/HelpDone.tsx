'use client';

import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { useShortcuts } from '@/components/shell/acts';
import { KeyHint } from '@/components/ui/KeyHint';
import { ButtonLink } from '@/components/ui/links';
import { StatusMark } from '@/components/ui/StatusMark';
import type { RecordedHelp } from '@/lib/app-help/commands/record-help';
import { outcomeTone } from './outcome-tones';
import styles from './AppHelpScreen.module.css';

interface Props {
  recorded: RecordedHelp;
  recordHref: string;
  onAgain: () => void;
}

/** It is recorded: how it ended, what to say now, and the record one Enter away. */
export function HelpDone({ recorded: { problem, outcome }, recordHref, onAgain }: Props) {
  const t = useTranslations('app-help');
  const acts = useRef<HTMLDivElement>(null);
  useEffect(() => {
    acts.current?.querySelector('a')?.focus();
  }, []);
  useShortcuts([{ keys: 'n', labelKey: 'app-help.key.another', run: onAgain }]);
  return (
    <section className={styles.done} aria-labelledby="help-done">
      <div role="status" className={styles.doneWords}>
        <h1 id="help-done">{t('done.title', { problem: t(`problem.${problem}.name`) })}</h1>
        <p>
          {t('done.outcome')}: <StatusMark tone={outcomeTone(outcome)}>{t(`outcome.${outcome}`)}</StatusMark>
        </p>
        <p>{t(`done.next.${outcome}`)}</p>
      </div>
      <div ref={acts} className={styles.outcomes}>
        <ButtonLink href={recordHref} variant="contained" size="large" endIcon={<KeyHint keys="Enter" />}>
          {t('done.record')}
        </ButtonLink>
        <Button variant="outlined" size="large" endIcon={<KeyHint keys="n" />} onClick={onAgain}>
          {t('done.another')}
        </Button>
      </div>
    </section>
  );
}
