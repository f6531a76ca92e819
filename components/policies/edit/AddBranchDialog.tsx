'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useCallback } from 'react';
import { CommandNotice } from '@/components/form/CommandNotice';
import { FormSelect } from '@/components/form/FormSelect';
import { FormTextField } from '@/components/form/FormTextField';
import { useCommandForm } from '@/components/form/useCommandForm';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import type { ReferenceChanged } from '@/lib/policies/commands/change-reference';
import { OFFICE_ZONES } from '@/lib/policies/model';
import { policiesAddress } from '../policies-address';
import type { DialogProps } from './dialog-props';
import { ReasonField } from './ReasonField';
import styles from './edit.module.css';

type Values = Record<'branchId' | 'name' | 'regionId' | 'timeZone' | 'address' | 'phone' | 'regencyCode' | 'regencyName' | 'reason', string>;

const ZONES = { 'Asia/Jakarta': 'wib', 'Asia/Makassar': 'wita', 'Asia/Jayapura': 'wit' } as const;

/** Puts a branch on record; afterwards its own page stands open. */
export function AddBranchDialog({ policies, onClose, onDone, onReload }: DialogProps) {
  const t = useTranslations('policy-edit');
  const zones = useTranslations('common.zone');
  const router = useRouter();
  const toInput = useCallback((values: Values): Values => values, []);
  const { form, command, onSubmit } = useCommandForm<Values, Values, ReferenceChanged>({
    command: 'policies/add-branch',
    defaultValues: { branchId: '', name: '', regionId: '', timeZone: OFFICE_ZONES[0], address: '', phone: '', regencyCode: '', regencyName: '', reason: '' },
    toInput,
    onDone: ({ subject, name }) => {
      onDone(t('branch.added', { name }));
      router.push(policiesAddress({ branch: subject, on: null }));
    },
  });
  const { control } = form;
  return (
    <ConfirmDialog open width="md" title={t('branch.addTitle')} confirmLabel={t('branch.addConfirm')} busy={command.pending} onConfirm={onSubmit} onClose={onClose}>
      <div className={styles.fields}>
        <CommandNotice command={command} area="policy-edit" onReload={onReload} />
        <p className={styles.quiet}>{t('branch.addWords')}</p>
        <div className={styles.pair}>
          <FormTextField control={control} name="branchId" label={t('branch.code')} hint={t('branch.codeHint')} maxLength={8} autoFocus area="policy-edit" />
          <FormTextField control={control} name="name" label={t('fact.name')} maxLength={120} area="policy-edit" />
          <FormSelect control={control} name="regionId" label={t('fact.region')} placeholder choices={policies.regions.map(({ id, name }) => ({ value: id, label: name }))} area="policy-edit" />
          <FormSelect control={control} name="timeZone" label={t('fact.timeZone')} hint={t('branch.zoneHint')} choices={OFFICE_ZONES.map((zone) => ({ value: zone, label: zones(ZONES[zone]) }))} area="policy-edit" />
          <FormTextField control={control} name="address" label={t('fact.address')} maxLength={200} area="policy-edit" />
          <FormTextField control={control} name="phone" label={t('fact.phone')} maxLength={40} area="policy-edit" />
        </div>
        <fieldset className={styles.group}>
          <legend className={styles.subtitle}>{t('branch.firstRegency')}</legend>
          <div className={styles.pair}>
            <FormTextField control={control} name="regencyCode" label={t('fact.newRegencyCode')} hint={t('branch.regencyCodeHint')} maxLength={5} area="policy-edit" />
            <FormTextField control={control} name="regencyName" label={t('fact.regencyName')} maxLength={120} area="policy-edit" />
          </div>
        </fieldset>
        <ReasonField control={control} name="reason" />
      </div>
    </ConfirmDialog>
  );
}
