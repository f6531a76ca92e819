'use client';

import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { useWatch } from 'react-hook-form';
import { CommandNotice } from '@/components/form/CommandNotice';
import { FormSelect } from '@/components/form/FormSelect';
import { FormTextField } from '@/components/form/FormTextField';
import { useCommandForm } from '@/components/form/useCommandForm';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import type { ReferenceChanged } from '@/lib/policies/commands/change-reference';
import { KINDS_OF_FACILITY } from '@/lib/policies/model';
import type { FacilityRow } from '@/lib/policies/queries/read-facilities';
import { facilityFacts } from '@/lib/policies/rules/reference-facts';
import { Consequence } from './Consequence';
import type { DialogProps } from './dialog-props';
import { ReasonField } from './ReasonField';
import { typedNumber } from './typed-number';
import { useReferenceWords } from './useReferenceWords';
import styles from './edit.module.css';

type Values = Record<'code' | 'name' | 'type' | 'regencyCode' | 'district' | 'address' | 'doctors' | 'reason', string>;
type Input = Omit<Values, 'doctors'> & { doctors: number; branchId?: string; version?: number };

/** Adds a facility, or corrects what is known of one. */
export function FacilityDialog({ policies, facility, onClose, onDone, onReload }: DialogProps & { facility: FacilityRow | null }) {
  const t = useTranslations('policy-edit');
  const types = useTranslations('policies.facilities.type');
  const { branch, office } = policies;
  const { change } = useReferenceWords(office.regencies);
  const version = facility?.version;
  const toInput = useCallback(
    ({ doctors, ...values }: Values): Input => ({ ...values, doctors: typedNumber(doctors), ...(version === undefined ? { branchId: branch.id } : { version }) }),
    [version, branch.id],
  );
  const { form, command, onSubmit } = useCommandForm<Values, Input, ReferenceChanged>({
    command: facility ? 'policies/change-facility' : 'policies/add-facility',
    defaultValues: {
      code: facility?.code ?? '', name: facility?.name ?? '', type: facility?.type ?? 'clinic', regencyCode: facility?.regencyCode ?? office.regencies[0]?.code ?? '', district: facility?.district ?? '',
      address: facility?.address ?? '', doctors: facility ? String(facility.ownDoctors) : '1', reason: '',
    },
    toInput,
    onDone: ({ name }) => onDone(t(facility ? 'facility.changed' : 'facility.added', { name })),
  });
  const typed = useWatch({ control: form.control }) as Values;
  const stated = facility?.contracts.find(({ validity, doctors }) => validity === 'current' && doctors !== null);
  return (
    <ConfirmDialog
      open
      width="md"
      title={facility ? t('facility.changeTitle', { name: facility.name }) : t('facility.addTitle', { branch: branch.name })}
      confirmLabel={t(facility ? 'save' : 'facility.addConfirm')}
      busy={command.pending}
      onConfirm={onSubmit}
      onClose={onClose}
    >
      <div className={styles.fields}>
        <CommandNotice command={command} area="policy-edit" describeChange={change} onReload={onReload} />
        <p className={styles.quiet}>{t(facility ? 'facility.changeWords' : 'facility.addWords')}</p>
        <div className={styles.pair}>
          {facility === null && <FormTextField control={form.control} name="code" label={t('fact.code')} hint={t('facility.codeHint')} maxLength={8} autoFocus area="policy-edit" />}
          <FormTextField control={form.control} name="name" label={t('fact.name')} maxLength={120} autoFocus={facility !== null} area="policy-edit" />
          <FormSelect control={form.control} name="type" label={t('fact.type')} choices={KINDS_OF_FACILITY.map((value) => ({ value, label: types(value) }))} area="policy-edit" />
          <FormTextField control={form.control} name="doctors" label={t('fact.doctors')} hint={stated ? t('facility.doctorsStated', { count: stated.doctors ?? 0 }) : t('facility.doctorsHint')} inputMode="numeric" maxLength={5} area="policy-edit" />
          <FormSelect control={form.control} name="regencyCode" label={t('fact.regencyCode')} choices={office.regencies.map(({ code, name }) => ({ value: code, label: name }))} area="policy-edit" />
          <FormTextField control={form.control} name="district" label={t('fact.district')} maxLength={80} area="policy-edit" />
          <FormTextField control={form.control} name="address" label={t('fact.address')} maxLength={200} area="policy-edit" />
        </div>
        {facility && (
          <Consequence
            kind="facility"
            subject={facility.code}
            before={facilityFacts({ ...facility, doctors: facility.ownDoctors })}
            after={facilityFacts({ ...typed, name: typed.name.trim(), district: typed.district.trim(), address: typed.address.trim(), doctors: typedNumber(typed.doctors) })}
            regencies={office.regencies}
          />
        )}
        <ReasonField control={form.control} name="reason" />
      </div>
    </ConfirmDialog>
  );
}
