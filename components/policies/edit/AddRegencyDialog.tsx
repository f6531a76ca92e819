'use client';

import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { CommandNotice } from '@/components/form/CommandNotice';
import { FormTextField } from '@/components/form/FormTextField';
import { useCommandForm } from '@/components/form/useCommandForm';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import type { ReferenceChanged } from '@/lib/policies/commands/change-reference';
import type { DialogProps } from './dialog-props';
import { ReasonField } from './ReasonField';
import { useReferenceWords } from './useReferenceWords';
import styles from './edit.module.css';

type Values = Record<'regencyCode' | 'regencyName' | 'reason', string>;
type Input = Values & { branchId: string; version: number };

/** One more regency of the branch's area. */
export function AddRegencyDialog({ policies, onClose, onDone, onReload }: DialogProps) {
  const t = useTranslations('policy-edit');
  const { change } = useReferenceWords();
  const { id, name, version } = policies.office;
  const toInput = useCallback((values: Values): Input => ({ branchId: id, version, ...values }), [id, version]);
  const { form, command, onSubmit } = useCommandForm<Values, Input, ReferenceChanged>({
    command: 'policies/add-regency',
    defaultValues: { regencyCode: '', regencyName: '', reason: '' },
    toInput,
    onDone: ({ after }) => onDone(t('branch.regencyAdded', { name: after.regencyName ?? '' })),
  });
  return (
    <ConfirmDialog open width="sm" title={t('branch.regencyTitle', { name })} confirmLabel={t('branch.regencyConfirm')} busy={command.pending} onConfirm={onSubmit} onClose={onClose}>
      <div className={styles.fields}>
        <CommandNotice command={command} area="policy-edit" describeChange={change} onReload={onReload} />
        <p className={styles.quiet}>{t('branch.regencyWords')}</p>
        <FormTextField control={form.control} name="regencyCode" label={t('fact.newRegencyCode')} hint={t('branch.regencyCodeHint')} maxLength={5} autoFocus area="policy-edit" />
        <FormTextField control={form.control} name="regencyName" label={t('fact.regencyName')} maxLength={120} area="policy-edit" />
        <ReasonField control={form.control} name="reason" />
      </div>
    </ConfirmDialog>
  );
}
