'use client';

import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, type FormEvent } from 'react';
import { CommandNotice } from '@/components/form/CommandNotice';
import { Field } from '@/components/form/Field';
import { useShortcuts } from '@/components/shell/acts';
import { KeyHint } from '@/components/ui/KeyHint';
import { Notice } from '@/components/ui/Notice';
import { Section } from '@/components/ui/Section';
import { HELP_OBSTACLES, type HelpOutcome, type HelpProblem, type HelpStep } from '@/lib/app-help/model';
import { asksObstacle, needsObstacle } from '@/lib/app-help/rules/check-help';
import { GUIDES } from '@/lib/app-help/rules/guides';
import type { HelpState } from './useHelp';
import styles from './AppHelpScreen.module.css';

/** A letter each, the same in every guide; digits are the steps'. */
const OUTCOME_KEYS = { solved: 's', installed: 't', activated: 'a', needs_admin: 'n', not_possible: 'x' } as const satisfies Record<HelpOutcome, string>;

interface Props {
  problem: HelpProblem;
  help: HelpState;
  /** Shows the step that an outcome waits for. */
  onMissing: (step: HelpStep) => void;
}

/** How it ended: one letter chooses, Enter saves. What cannot be so yet says which step is missing. */
export function HelpEnding({ problem, help, onMissing }: Props) {
  const t = useTranslations('app-help');
  const common = useTranslations('common');
  const save = useRef<HTMLButtonElement>(null);
  const { outcome, obstacle, blocked, command } = help;
  const { ends } = GUIDES[problem];
  const fields = command.result?.kind === 'refused' ? command.result.refusal.fields : {};

  function end(wanted: HelpOutcome): void {
    const missing = help.end(wanted);
    if (missing !== null) onMissing(missing);
  }
  // Chosen: Enter is the next step, wherever the choice was made.
  useEffect(() => {
    if (outcome !== null) save.current?.focus();
  }, [outcome]);
  useShortcuts([
    ...ends.map(({ outcome: each }) => ({ keys: OUTCOME_KEYS[each], labelKey: 'app-help.key.outcome' as const, values: { outcome: t(`outcome.${each}`) }, run: () => end(each) })),
    { keys: '$mod+Enter', labelKey: 'app-help.key.save', disabled: outcome === null, run: help.save },
  ]);
  function submit(event: FormEvent): void {
    event.preventDefault();
    help.save();
  }

  return (
    <Section title={t('close')} meta={<span className={styles.hint}>{t('closeHint')}</span>}>
      <form className={styles.ending} aria-label={t('close')} onSubmit={submit} noValidate>
        <div role="group" aria-label={t('close')} className={styles.outcomes}>
          {ends.map(({ outcome: each }) => (
            <Button
              key={each}
              variant={each === outcome ? 'contained' : 'outlined'}
              aria-pressed={each === outcome}
              aria-keyshortcuts={OUTCOME_KEYS[each]}
              endIcon={<KeyHint keys={OUTCOME_KEYS[each]} />}
              onClick={() => end(each)}
            >
              {t(`outcome.${each}`)}
            </Button>
          ))}
        </div>
        <div aria-live="polite">
          {blocked && <Notice tone="attention" title={t('needsStep', { step: t(`step.${blocked.step}.do`), outcome: t(`outcome.${blocked.outcome}`) })} />}
        </div>
        {outcome !== null && asksObstacle(outcome) && (
          <Field group label={t('obstacleLabel')} optional={!needsObstacle(outcome)} problem={fields.obstacle ?? (needsObstacle(outcome) && obstacle === null ? 'obstacle_needed' : undefined)} area="app-help">
            {() => (
              <RadioGroup className={styles.obstacles} value={obstacle ?? ''} onChange={(event) => help.setObstacle(HELP_OBSTACLES.find((each) => each === event.target.value) ?? null)}>
                {!needsObstacle(outcome) && <FormControlLabel value="" label={t('obstacleNone')} control={<Radio size="small" />} />}
                {HELP_OBSTACLES.map((each) => (
                  <FormControlLabel key={each} value={each} label={t(`obstacle.${each}`)} control={<Radio size="small" />} />
                ))}
              </RadioGroup>
            )}
          </Field>
        )}
        <CommandNotice command={command} area="app-help" />
        {outcome !== null && (
          <div>
            <Button
              ref={save}
              type="submit"
              variant="contained"
              size="large"
              aria-disabled={command.pending || (needsObstacle(outcome) && obstacle === null)}
              endIcon={<KeyHint keys="Enter" />}
            >
              {command.pending ? common('command.sending') : t('saveNamed', { outcome: t(`outcome.${outcome}`) })}
            </Button>
          </div>
        )}
      </form>
    </Section>
  );
}
