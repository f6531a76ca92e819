'use client';

import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { useWatch } from 'react-hook-form';
import { CommandNotice } from '@/components/form/CommandNotice';
import { FormTextField } from '@/components/form/FormTextField';
import { useCommandForm } from '@/components/form/useCommandForm';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import type { ReferenceChanged } from '@/lib/policies/commands/change-reference';
import type { FacilityRow } from '@/lib/policies/queries/read-facilities';
import { gapBefore } from '@/lib/policies/rules/reference-changes';
import { contractFacts } from '@/lib/policies/rules/reference-facts';
import { parseCalendarDate, type CalendarDate } from '@/lib/values/calendar-date';
import { Consequence } from './Consequence';
import type { DialogProps } from './dialog-props';
import { ReasonField } from './ReasonField';
import { optionalNumber } from './typed-number';
import { useReferenceWords } from './useReferenceWords';
import styles from './edit.module.css';

type Values = Record<'from' | 'to' | 'reference' | 'doctors' | 'reason', string>;
type Input = { code: string; version: number; reason: string; from: string; to: string | null; reference: string; doctors: number | null };

const orNone = (text: string) => (text.trim() === '' ? null : text.trim());

/** A new contract of a facility. */
export function ContractDialog({ policies, facility, onClose, onDone, onReload }: DialogProps & { facility: FacilityRow }) {
  const t = useTranslations('policy-edit');
  const { change, day } = useReferenceWords();
  const { code, version, name, contracts } = facility;
  const toInput = useCallback(({ from, to, reference, doctors, reason }: Values): Input => ({ code, version, reason, from, to: orNone(to), reference, doctors: optionalNumber(doctors) }), [code, version]);
  const { form, command, onSubmit } = useCommandForm<Values, Input, ReferenceChanged>({
    command: 'policies/add-contract',
    defaultValues: { from: contracts.length === 0 ? policies.today : policies.firstFreeDay, to: '', reference: '', doctors: '', reason: '' },
    toInput,
    onDone: () => onDone(t('contract.done', { name })),
  });
  const typed = useWatch({ control: form.control }) as Values;
  const start = parseCalendarDate(typed.from);
  const gap = start && gapBefore(start, contracts);
  const after = contractFacts({ from: typed.from, to: orNone(typed.to), reference: typed.reference.trim(), doctors: optionalNumber(typed.doctors) });
  return (
    <ConfirmDialog open width="md" title={t('contract.title', { name })} confirmLabel={t('contract.confirm')} busy={command.pending} onConfirm={onSubmit} onClose={onClose}>
      <div className={styles.fields}>
        <CommandNotice command={command} area="policy-edit" describeChange={change} onReload={onReload} />
        <p className={styles.quiet}>{t(contracts.length === 0 ? 'contract.firstWords' : 'contract.words')}</p>
        <div className={styles.pair}>
          <FormTextField control={form.control} name="reference" label={t('fact.contractReference')} maxLength={80} autoFocus area="policy-edit" />
          <FormTextField control={form.control} name="doctors" label={t('fact.contractDoctors')} hint={t('contract.doctorsHint', { count: facility.ownDoctors })} optional inputMode="numeric" maxLength={5} area="policy-edit" />
          <FormTextField control={form.control} name="from" type="date" label={t('fact.contractFrom')} {...(contracts.length > 0 && { min: policies.firstFreeDay })} area="policy-edit" />
          <FormTextField control={form.control} name="to" type="date" label={t('fact.contractTo')} hint={t('contract.toHint')} optional area="policy-edit" />
        </div>
        <Consequence kind="facility" subject={code} before={{}} after={after} warning={gap && t('contract.gap', { from: day(gap.from), to: day(gap.to) })} />
        <ReasonField control={form.control} name="reason" />
      </div>
    </ConfirmDialog>
  );
}

type EndInput = { code: string; version: number; reason: string; from: string; on: string };

/** Ends a contract with a day, sooner than agreed. */
export function EndContractDialog({ policies, facility, from, onClose, onDone, onReload }: DialogProps & { facility: FacilityRow; from: CalendarDate }) {
  const t = useTranslations('policy-edit');
  const { change } = useReferenceWords();
  const { code, version, name } = facility;
  const contract = facility.contracts.find((each) => each.from === from);
  const toInput = useCallback(({ on, reason }: { on: string; reason: string }): EndInput => ({ code, version, reason, from, on }), [code, version, from]);
  const { form, command, onSubmit } = useCommandForm<{ on: string; reason: string }, EndInput, ReferenceChanged>({
    command: 'policies/end-contract',
    defaultValues: { on: policies.today, reason: '' },
    toInput,
    onDone: () => onDone(t('contract.ended', { name })),
  });
  const { on } = useWatch({ control: form.control });
  if (!contract) return null;
  return (
    <ConfirmDialog open width="sm" tone="danger" title={t('contract.endTitle', { reference: contract.reference })} confirmLabel={t('contract.endConfirm')} busy={command.pending} onConfirm={onSubmit} onClose={onClose}>
      <div className={styles.fields}>
        <CommandNotice command={command} area="policy-edit" describeChange={change} onReload={onReload} />
        <p className={styles.quiet}>{t('contract.endWords')}</p>
        <FormTextField control={form.control} name="on" type="date" label={t('contract.lastDay')} min={policies.today} area="policy-edit" />
        <Consequence kind="facility" subject={code} before={{ contractTo: contract.to }} after={{ contractTo: on ?? null }} />
        <ReasonField control={form.control} name="reason" />
      </div>
    </ConfirmDialog>
  );
}
