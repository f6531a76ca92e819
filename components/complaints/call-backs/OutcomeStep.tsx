'use client';

import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import type { KeyboardEvent } from 'react';
import { useWatch, type FieldErrors, type Resolver } from 'react-hook-form';
import { CommandNotice } from '@/components/form/CommandNotice';
import { FormRadios } from '@/components/form/FormRadios';
import { FormTextField } from '@/components/form/FormTextField';
import { useCommandForm } from '@/components/form/useCommandForm';
import { useShortcuts } from '@/components/shell/acts';
import { KeyHint } from '@/components/ui/KeyHint';
import { Section } from '@/components/ui/Section';
import type { LoggedAttempt } from '@/lib/complaints/commands/log-attempt';
import type { CallBackCase } from '@/lib/complaints/queries/get-call-back';
import { NO_OUTCOME, OUTCOME_KEYS, outcomeInput, outcomeProblems, type OutcomeValues } from './call-outcome';
import styles from './CallPanel.module.css';

interface Props {
  call: CallBackCase;
  onDone: (logged: LoggedAttempt) => void;
  /** Loads the call anew and leaves the form as it is. */
  onReload: () => void;
}

const resolver: Resolver<OutcomeValues> = (values) => {
  const problems = Object.entries(outcomeProblems(values));
  if (problems.length === 0) return { values, errors: {} };
  return { values: {}, errors: Object.fromEntries(problems.map(([field, message]) => [field, { type: 'rule', message }])) as FieldErrors<OutcomeValues> };
};

/** Step 3: what became of the call, with one key each, and what belongs to it. */
export function OutcomeStep({ call, onDone, onReload }: Props) {
  const t = useTranslations('call-backs.outcome');
  const rules = useTranslations('complaint-rules.attemptOutcomes');
  const { form, command, id, onSubmit } = useCommandForm<OutcomeValues, ReturnType<typeof outcomeInput>, LoggedAttempt>({
    command: 'call-backs/log-attempt',
    defaultValues: NO_OUTCOME,
    resolver,
    toInput: (values) => outcomeInput(values, call),
    onDone,
  });
  const { control, setValue, setFocus, formState } = form;
  const outcome = useWatch({ control, name: 'outcome' });
  const verified = call.identity.outcome === 'verified';

  function choose(next: OutcomeValues['outcome']): void {
    if (next === 'reached' && !verified) return;
    command.reset();
    setValue('outcome', next, { shouldValidate: formState.isSubmitted });
    // The field is drawn first.
    window.requestAnimationFrame(() => setFocus(next === 'asked_later' ? 'askedFor' : 'note'));
  }
  function sendByKey(event: KeyboardEvent<HTMLFormElement>): void {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSubmit(event);
  }
  useShortcuts(
    OUTCOME_KEYS.map((each, index) => ({
      keys: String(index + 1),
      labelKey: `call-backs.keys.${each}` as const,
      disabled: each === 'reached' && !verified,
      run: () => choose(each),
    })),
  );

  return (
    <Section look="plain" title={t('title')}>
      <form id={id} className={styles.stack} onSubmit={onSubmit} onKeyDown={sendByKey} noValidate>
        <div className={styles.outcomes} role="group" aria-label={t('title')}>
          {OUTCOME_KEYS.map((each, index) => (
            <Button
              key={each}
              size="small"
              variant={each === outcome ? 'contained' : 'outlined'}
              aria-pressed={each === outcome}
              aria-keyshortcuts={String(index + 1)}
              disabled={each === 'reached' && !verified}
              onClick={() => choose(each)}
            >
              {rules(each)}&nbsp;
              <KeyHint keys={String(index + 1)} />
            </Button>
          ))}
        </div>
        {!verified && <p className={styles.muted}>{t('notVerified')}</p>}
        {outcome !== '' && (
          <>
            {outcome === 'reached' && (
              <FormRadios control={control} name="confirmed" row label={t('confirmed')} area="call-backs" choices={[{ value: 'yes', label: t('settled') }, { value: 'no', label: t('notSettled') }]} />
            )}
            {outcome === 'asked_later' && (
              <div className={styles.pair}>
                <FormTextField control={control} type="date" name="askedFor" optional label={t('date')} area="call-backs" />
                <FormTextField control={control} name="time" optional label={t('time', { zone: call.zoneName })} area="call-backs" inputMode="numeric" maxLength={5} placeholder="09.30" />
              </div>
            )}
            <FormTextField control={control} name="note" rows={2} maxLength={2_000} optional={outcome !== 'reached'} label={t('note')} area="call-backs" />
            <CommandNotice command={command} area="call-backs" onReload={() => { command.reset(); onReload(); }} />
            <div className={styles.buttons}>
              <Button type="submit" variant="contained" aria-disabled={command.pending} title={t('send')}>
                {t('save')}
              </Button>
            </div>
          </>
        )}
      </form>
    </Section>
  );
}
