'use client';

import Button from '@mui/material/Button';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState, type FormEvent, type Ref } from 'react';
import { CommandNotice } from '@/components/form/CommandNotice';
import { Field } from '@/components/form/Field';
import { useCommand } from '@/components/form/useCommand';
import { useShortcuts } from '@/components/shell/acts';
import { Notice } from '@/components/ui/Notice';
import { Section } from '@/components/ui/Section';
import { StatusMark } from '@/components/ui/StatusMark';
import type { CheckedIdentity } from '@/lib/complaints/commands/check-identity';
import type { CallBackCase } from '@/lib/complaints/queries/get-call-back';
import type { IdentityFactor } from '@/lib/complaints/rules/identity-check';
import styles from './CallPanel.module.css';

/** Step 1: two questions of different kinds. What the person says is typed; the server alone knows whether it is right. */
export function IdentityStep({ call: { id, checks, identity }, onChecked }: { call: CallBackCase; onChecked: () => void }) {
  const t = useTranslations('call-backs.identity');
  const rules = useTranslations('complaint-rules');
  const first = useRef<HTMLInputElement>(null);
  const told = useRef<HTMLDivElement>(null);
  const decided = identity.outcome !== 'unfinished';
  // After an answer the next question has the focus; when it is decided the keys of the outcome have it.
  const asked = useRef(checks.length);
  useEffect(() => {
    if (asked.current === checks.length) return;
    asked.current = checks.length;
    (decided ? told.current : first.current)?.focus();
  }, [decided, checks.length]);
  useShortcuts([{ keys: 'i', labelKey: 'call-backs.keys.identity', disabled: decided, run: () => first.current?.focus() }]);
  const words = identity.outcome === 'unfinished' ? rules('identity.unfinished', { missing: identity.missing }) : rules(`identity.${identity.outcome}`);
  return (
    <Section look="plain" title={t('title')}>
      <div className={styles.stack}>
        <div ref={told} tabIndex={-1} className={styles.told}>
          <Notice role="status" tone={identity.outcome === 'verified' ? 'success' : identity.outcome === 'failed' ? 'danger' : 'info'} title={words}>
            {identity.outcome === 'unfinished' && t('how')}
          </Notice>
        </div>
        {checks.map(({ factor, agrees }) => (
          <p key={factor} className={styles.answered}>
            {rules(`identityFactors.${factor}`)}
            <StatusMark quiet tone={agrees ? 'success' : 'danger'}>
              {t(agrees ? 'agrees' : 'disagrees')}
            </StatusMark>
          </p>
        ))}
        {identity.outcome === 'unfinished' && (
          <div className={styles.questions}>
            {identity.open.map((factor, index) => (
              <Question key={factor} id={id} factor={factor} box={index === 0 ? first : undefined} onChecked={onChecked} />
            ))}
          </div>
        )}
      </div>
    </Section>
  );
}

interface QuestionProps {
  id: string;
  factor: IdentityFactor;
  box: Ref<HTMLInputElement> | undefined;
  onChecked: () => void;
}

function Question({ id, factor, box, onChecked }: QuestionProps) {
  const t = useTranslations('call-backs.identity');
  const rules = useTranslations('complaint-rules.identityFactors');
  const [answer, setAnswer] = useState('');
  const command = useCommand<{ id: string; factor: IdentityFactor; answer: string }, CheckedIdentity>('call-backs/check', { onDone: onChecked });

  function submit(event: FormEvent): void {
    event.preventDefault();
    const said = answer.trim();
    if (said === '' || command.pending) return;
    void command.send({ id, factor, answer: said });
  }
  return (
    <form onSubmit={submit} noValidate>
      <div className={styles.question}>
        <Field label={rules(factor)} problem={undefined}>
          {({ id: boxId }) => (
            <OutlinedInput
              id={boxId}
              fullWidth
              size="small"
              autoComplete="off"
              value={answer}
              onChange={(event) => setAnswer(event.target.value)}
              {...(box !== undefined && { inputRef: box })}
              slotProps={{ input: { maxLength: 200, spellCheck: false } }}
            />
          )}
        </Field>
        <Button type="submit" variant="outlined" aria-disabled={command.pending} aria-label={t('checkNamed', { factor: rules(factor) })}>
          {t('check')}
        </Button>
      </div>
      <CommandNotice command={command} area="call-backs" onReload={onChecked} />
    </form>
  );
}
