'use client';

import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import { useEffect, type RefObject } from 'react';
import { useShortcuts } from '@/components/shell/acts';
import { useAfterScan } from '@/components/shell/after-scan';
import { KeyHint } from '@/components/ui/KeyHint';
import { Section } from '@/components/ui/Section';
import type { HelpProblem } from '@/lib/app-help/model';
import { GUIDES } from '@/lib/app-help/rules/guides';
import { StepLine } from './StepLine';
import type { HelpState } from './useHelp';
import styles from './AppHelpScreen.module.css';

interface Props {
  problem: HelpProblem;
  help: HelpState;
  list: RefObject<HTMLOListElement | null>;
}

/** The steps of a problem as a checklist that is read aloud. */
export function HelpGuide({ problem, help, list }: Props) {
  const t = useTranslations('app-help');
  const afterScan = useAfterScan();
  const { steps } = GUIDES[problem];
  const done = steps.filter((step) => help.done.includes(step));
  const box = (index: number) => list.current?.querySelectorAll<HTMLInputElement>('input')[index];

  useEffect(() => {
    list.current?.querySelector<HTMLInputElement>('input')?.focus();
  }, [list]);
  useShortcuts(
    steps.map((step, index) => ({
      keys: String(index + 1),
      labelKey: 'app-help.key.step' as const,
      values: { number: index + 1 },
      run: () =>
        afterScan(() => {
          help.tick(step);
          box(index)?.focus();
        }),
    })),
  );

  return (
    <Section
      title={t(`problem.${problem}.name`)}
      meta={<span className={styles.hint}>{t('stepsDone', { done: done.length, total: steps.length })}</span>}
      actions={
        <Button size="small" endIcon={<KeyHint keys="Escape" />} onClick={() => help.choose(null)}>
          {t('other')}
        </Button>
      }
    >
      <p className={styles.hint}>{t('stepsHint')}</p>
      <ol ref={list} className={styles.steps} aria-label={t('steps')}>
        {steps.map((step, index) => (
          <StepLine key={step} step={step} place={index + 1} done={help.done.includes(step)} wanted={help.blocked?.step === step} onTick={() => help.tick(step)} />
        ))}
      </ol>
    </Section>
  );
}
