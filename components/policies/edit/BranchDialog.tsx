'use client';

import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { useWatch } from 'react-hook-form';
import { CommandNotice } from '@/components/form/CommandNotice';
import { FormTextField } from '@/components/form/FormTextField';
import { useCommandForm } from '@/components/form/useCommandForm';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import { Notice } from '@/components/ui/Notice';
import type { ReferenceChanged } from '@/lib/policies/commands/change-reference';
import { Consequence } from './Consequence';
import type { DialogProps } from './dialog-props';
import { ReasonField } from './ReasonField';
import { useReferenceWords } from './useReferenceWords';
import styles from './edit.module.css';

type Values = Record<'name' | 'address' | 'phone' | 'reason', string>;
type Input = Values & { branchId: string; version: number };

/** Changes the letterhead of a branch; says why its time zone stays. */
export function BranchDialog({ policies, onClose, onDone, onReload }: DialogProps) {
  const t = useTranslations('policy-edit');
  const { change } = useReferenceWords();
  const { id, name, address, phone, version } = policies.office;
  const toInput = useCallback((values: Values): Input => ({ branchId: id, version, ...values }), [id, version]);
  const { form, command, onSubmit } = useCommandForm<Values, Input, ReferenceChanged>({ command: 'policies/change-branch', defaultValues: { name, address, phone, reason: '' }, toInput, onDone: () => onDone(t('branch.done')) });
  const typed = useWatch({ control: form.control }) as Values;
  return (
    <ConfirmDialog open width="sm" title={t('branch.title', { name })} confirmLabel={t('save')} busy={command.pending} onConfirm={onSubmit} onClose={onClose}>
      <div className={styles.fields}>
        <CommandNotice command={command} area="policy-edit" describeChange={change} onReload={onReload} />
        <p className={styles.quiet}>{t('branch.words')}</p>
        <FormTextField control={form.control} name="name" label={t('fact.name')} maxLength={120} autoFocus area="policy-edit" />
        <FormTextField control={form.control} name="address" label={t('fact.address')} maxLength={200} area="policy-edit" />
        <FormTextField control={form.control} name="phone" label={t('fact.phone')} maxLength={40} area="policy-edit" />
        <Notice tone="info" title={t('branch.zoneTitle')}>
          {t('branch.zoneWords')}
        </Notice>
        <Consequence kind="branch" subject={id} before={{ name, address, phone }} after={{ name: typed.name.trim(), address: typed.address.trim(), phone: typed.phone.trim() }} />
        <ReasonField control={form.control} name="reason" />
      </div>
    </ConfirmDialog>
  );
}
