'use client';

import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { useWatch } from 'react-hook-form';
import { CommandNotice } from '@/components/form/CommandNotice';
import { FormTextField } from '@/components/form/FormTextField';
import { useCommandForm } from '@/components/form/useCommandForm';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import type { ReferenceChanged } from '@/lib/policies/commands/change-reference';
import type { PemdaTerms } from '@/lib/policies/model';
import type { PemdaPolicyRow } from '@/lib/policies/queries/read-policies';
import { agreementGap } from '@/lib/policies/rules/reference-changes';
import { policyFacts } from '@/lib/policies/rules/reference-facts';
import { parseCalendarDate, type CalendarDate } from '@/lib/values/calendar-date';
import { Consequence } from './Consequence';
import { GovernmentFields } from './GovernmentFields';
import { storedTerms, termsIn, valuesOf, type PolicyValues } from './policy-form';
import type { DialogProps } from './dialog-props';
import { PolicyTermsFields } from './PolicyTermsFields';
import { ReasonField } from './ReasonField';
import { useReferenceWords } from './useReferenceWords';
import styles from './edit.module.css';

type Policy = PemdaTerms & { governmentId: string; reason: string; from: string };
type Input = Policy & ({ version: number } | { branchId: string; name: string; regencyCodes: string[] });

/** A new version of a local government's policy, filled with the one it follows; or, without one, a new local government with its first policy. */
export function PolicyDialog({ governmentId, from, policies, ...dialog }: DialogProps & { governmentId: string | null; from: CalendarDate | null }) {
  const versions = policies.policies.filter((policy) => policy.governmentId === governmentId);
  const bare = policies.withoutPolicy.find(({ id }) => id === governmentId);
  const before = versions.find((policy) => policy.from === from) ?? versions.find((policy) => policy.from <= policies.firstFreeDay) ?? versions.at(-1);
  const government = governmentId === null ? null : { id: governmentId, name: before?.localGovernment ?? bare?.name ?? '', version: before?.version ?? bare?.version ?? 0 };
  return <PolicyForm {...dialog} policies={policies} government={government} versions={versions} before={before} />;
}

interface FormProps extends DialogProps {
  /** Null: it is put on record with this policy. */
  government: { id: string; name: string; version: number } | null;
  /** All versions, the newest first. */
  versions: readonly PemdaPolicyRow[];
  /** With which the form is filled. */
  before: PemdaPolicyRow | undefined;
}

function PolicyForm({ policies, government, versions, before, onClose, onDone, onReload }: FormProps) {
  const t = useTranslations('policy-edit');
  const { branch, office } = policies;
  const { change } = useReferenceWords(office.regencies);
  const chosen = useCallback((values: PolicyValues) => office.regencies.filter((_, index) => values[`regency${index}`]).map(({ code }) => code), [office.regencies]);
  const id = government?.id;
  const version = government?.version;
  const toInput = useCallback(
    (values: PolicyValues): Input => ({
      reason: values.reason, from: values.from, ...termsIn(values),
      ...(id === undefined ? { governmentId: values.governmentId, branchId: branch.id, name: values.name, regencyCodes: chosen(values) } : { governmentId: id, version: version ?? 0 }),
    }),
    [id, version, branch.id, chosen],
  );
  const { form, command, onSubmit } = useCommandForm<PolicyValues, Input, ReferenceChanged>({
    command: government ? 'policies/add-policy' : 'policies/add-government',
    defaultValues: valuesOf(before, policies.firstFreeDay, government ? 0 : office.regencies.length),
    toInput,
    onDone: ({ name }) => onDone(t(government ? 'policy.done' : 'government.done', { name })),
  });
  const typed = useWatch({ control: form.control }) as PolicyValues;
  const entered = termsIn(typed);
  // While the day is being typed there is none: then the form stands against what it was filled with.
  const followed = typed.from === '' ? before : versions.find((policy) => policy.from <= typed.from);
  const start = parseCalendarDate(typed.from);
  const gap = start && agreementGap(start, entered);
  const problems = command.result?.kind === 'refused' ? command.result.refusal.fields : {};
  const title = government ? t('policy.title', { name: government.name }) : t('government.title', { branch: branch.name });
  return (
    <ConfirmDialog open width="md" title={title} confirmLabel={t(government ? 'policy.confirm' : 'government.confirm')} busy={command.pending} onConfirm={onSubmit} onClose={onClose}>
      <div className={styles.fields}>
        <CommandNotice command={command} area="policy-edit" describeChange={change} onReload={onReload} />
        <p className={styles.quiet}>{t(government ? 'policy.words' : 'government.words')}</p>
        {government === null && <GovernmentFields form={form} name={typed.name} regencies={office.regencies} areaProblem={problems.regencyCodes} />}
        <FormTextField control={form.control} name="from" type="date" label={t('from')} min={policies.firstFreeDay} autoFocus={government !== null} area="policy-edit" />
        <PolicyTermsFields control={form.control} typesProblem={problems.allowedTypes} />
        <Consequence
          kind="pemda"
          subject={id ?? null}
          before={followed ? policyFacts(storedTerms(followed)) : {}}
          after={{ ...(government === null && { regencyCodes: chosen(typed).join(' ') }), ...policyFacts(entered) }}
          terms={{ allowedTypes: entered.allowedTypes, outsideArea: entered.outsideArea }}
          warning={gap && t(`policy.gap.${gap}`)}
          regencies={office.regencies}
        />
        <ReasonField control={form.control} name="reason" />
      </div>
    </ConfirmDialog>
  );
}
