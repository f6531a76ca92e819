'use client';

import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { useWatch } from 'react-hook-form';
import { CommandNotice } from '@/components/form/CommandNotice';
import { Field } from '@/components/form/Field';
import { FormCheckbox } from '@/components/form/FormCheckbox';
import { FormRadios } from '@/components/form/FormRadios';
import { FormTextField } from '@/components/form/FormTextField';
import { useCommandForm } from '@/components/form/useCommandForm';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import type { ReferenceChanged } from '@/lib/policies/commands/change-reference';
import { LETTERS, OUTSIDE_AREA, PRIMARY_CARE, type PemdaTerms } from '@/lib/policies/model';
import type { PemdaPolicyRow } from '@/lib/policies/queries/read-policies';
import { agreementGap } from '@/lib/policies/rules/reference-changes';
import { policyFacts } from '@/lib/policies/rules/reference-facts';
import { parseCalendarDate, type CalendarDate } from '@/lib/values/calendar-date';
import { Consequence } from './Consequence';
import type { DialogProps } from './PolicyDialogs';
import { ReasonField } from './ReasonField';
import { optionalNumber } from './typed-number';
import { useReferenceWords } from './useReferenceWords';
import styles from './edit.module.css';

type Texts = Record<'from' | 'outsideArea' | 'letterRequired' | 'cutoffDay' | 'agreementReference' | 'agreementFrom' | 'agreementTo' | 'reason', string>;
type Values = Texts & Record<(typeof PRIMARY_CARE)[number], boolean>;
type Input = PemdaTerms & { governmentId: string; version: number; reason: string; from: string };

/** A new version of a local government's policy, filled with the one it follows. */
export function PolicyDialog({ governmentId, from, policies, ...dialog }: DialogProps & { governmentId: string; from: CalendarDate | null }) {
  const versions = policies.policies.filter((policy) => policy.governmentId === governmentId);
  const bare = policies.withoutPolicy.find(({ id }) => id === governmentId);
  const before = versions.find((policy) => policy.from === from) ?? versions.find((policy) => policy.from <= policies.firstFreeDay) ?? versions.at(-1);
  return (
    <PolicyForm
      {...dialog}
      policies={policies}
      governmentId={governmentId}
      name={before?.localGovernment ?? bare?.name ?? ''}
      version={before?.version ?? bare?.version ?? 0}
      versions={versions}
      before={before}
    />
  );
}

interface FormProps extends DialogProps {
  governmentId: string;
  name: string;
  version: number;
  /** All versions, the newest first. */
  versions: readonly PemdaPolicyRow[];
  /** With which the form is filled. */
  before: PemdaPolicyRow | undefined;
}

function PolicyForm({ policies, governmentId, name, version, versions, before, onClose, onDone, onReload }: FormProps) {
  const t = useTranslations('policy-edit');
  const words = useTranslations('policies');
  const { change } = useReferenceWords();
  const toInput = useCallback((values: Values): Input => ({ governmentId, version, reason: values.reason, from: values.from, ...termsOf(values) }), [governmentId, version]);
  const { form, command, onSubmit } = useCommandForm<Values, Input, ReferenceChanged>({
    command: 'policies/add-policy',
    defaultValues: {
      ...(Object.fromEntries(PRIMARY_CARE.map((type) => [type, before?.allowedTypes.includes(type) ?? false])) as Record<(typeof PRIMARY_CARE)[number], boolean>),
      from: policies.firstFreeDay, outsideArea: before?.outsideArea ?? 'needs_approval', letterRequired: before?.letterRequired ?? 'none', cutoffDay: before?.cutoffDay?.toString() ?? '',
      agreementReference: before?.agreement?.reference ?? '', agreementFrom: before?.agreement?.from ?? '', agreementTo: before?.agreement?.to ?? '', reason: '',
    },
    toInput,
    onDone: () => onDone(t('policy.done', { name })),
  });
  const typed = useWatch({ control: form.control }) as Values;
  const entered = termsOf(typed);
  // While the day is being typed there is none: then the form stands against what it was filled with.
  const followed = typed.from === '' ? before : versions.find((policy) => policy.from <= typed.from);
  const start = parseCalendarDate(typed.from);
  const gap = start && agreementGap(start, entered);
  const typesProblem = command.result?.kind === 'refused' ? command.result.refusal.fields.allowedTypes : undefined;
  return (
    <ConfirmDialog open width="md" title={t('policy.title', { name })} confirmLabel={t('policy.confirm')} busy={command.pending} onConfirm={onSubmit} onClose={onClose}>
      <div className={styles.fields}>
        <CommandNotice command={command} area="policy-edit" describeChange={change} onReload={onReload} />
        <p className={styles.quiet}>{t('policy.words')}</p>
        <FormTextField control={form.control} name="from" type="date" label={t('from')} min={policies.firstFreeDay} autoFocus area="policy-edit" />
        <Field group label={t('fact.allowedTypes')} problem={typesProblem} area="policy-edit">
          {() => (
            <div className={styles.checks}>
              {PRIMARY_CARE.map((type) => (
                <FormCheckbox key={type} control={form.control} name={type} label={words(`facilities.type.${type}`)} />
              ))}
            </div>
          )}
        </Field>
        <div className={styles.pair}>
          <FormRadios control={form.control} name="outsideArea" label={t('fact.outsideArea')} choices={OUTSIDE_AREA.map((value) => ({ value, label: words(`pemda.outside.${value}`) }))} />
          <FormRadios control={form.control} name="letterRequired" label={t('fact.letterRequired')} choices={LETTERS.map((value) => ({ value, label: words(`pemda.letter.${value}`) }))} />
        </div>
        <div className={styles.pair}>
          <FormTextField control={form.control} name="cutoffDay" label={t('fact.cutoffDay')} hint={t('policy.cutoffHint')} optional inputMode="numeric" maxLength={2} area="policy-edit" />
          <FormTextField control={form.control} name="agreementReference" label={t('fact.agreementReference')} hint={t('policy.agreementHint')} optional maxLength={80} area="policy-edit" />
          <FormTextField control={form.control} name="agreementFrom" type="date" label={t('fact.agreementFrom')} optional area="policy-edit" />
          <FormTextField control={form.control} name="agreementTo" type="date" label={t('fact.agreementTo')} optional area="policy-edit" />
        </div>
        <Consequence
          kind="pemda"
          subject={governmentId}
          before={followed ? policyFacts(storedTerms(followed)) : {}}
          after={policyFacts(entered)}
          terms={{ allowedTypes: entered.allowedTypes, outsideArea: entered.outsideArea }}
          warning={gap && t(`policy.gap.${gap}`)}
        />
        <ReasonField control={form.control} name="reason" />
      </div>
    </ConfirmDialog>
  );
}

const orNone = (text: string) => (text.trim() === '' ? null : text.trim());

function termsOf(values: Values): PemdaTerms {
  return {
    allowedTypes: PRIMARY_CARE.filter((type) => values[type]), outsideArea: values.outsideArea, letterRequired: values.letterRequired, cutoffDay: optionalNumber(values.cutoffDay),
    agreementReference: orNone(values.agreementReference), agreementFrom: orNone(values.agreementFrom), agreementTo: orNone(values.agreementTo),
  };
}

function storedTerms({ allowedTypes, outsideArea, letterRequired, cutoffDay, agreement }: PemdaPolicyRow): PemdaTerms {
  return { allowedTypes, outsideArea, letterRequired, cutoffDay, agreementReference: agreement?.reference ?? null, agreementFrom: agreement?.from ?? null, agreementTo: agreement?.to ?? null };
}
