'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import formPage from '@/components/form/form-page.module.css';
import { FormRadios } from '@/components/form/FormRadios';
import { FormTextField } from '@/components/form/FormTextField';
import { SEXES } from './sexes';
import type { RequestFormState } from './useRequestForm';

/** Name, birth date and sex as they are on record, to be put right where they stand; a NIK is typed anew, never over its mask. */
export function IdentityFields({ request: { form, facts } }: { request: RequestFormState }) {
  const t = useTranslations('requests.form');
  const rules = useTranslations('request-rules.fields');
  const members = useTranslations('members.sex');
  const id = useId();
  const { control } = form;
  return (
    <section className={formPage.part} aria-labelledby={id}>
      <h2 id={id} className={formPage.title}>
        {t('changes')}
      </h2>
      <FormTextField control={control} name="name" area="requests" label={rules('name')} hint={t('nameHint')} maxLength={120} autoFocus />
      <div className={formPage.pair}>
        <FormTextField control={control} name="birthDate" area="requests" type="date" label={rules('birthDate')} max={facts.today} />
        <FormRadios control={control} name="sex" area="requests" row label={rules('sex')} choices={SEXES.map((value) => ({ value, label: members(value) }))} />
      </div>
      <FormTextField
        control={control}
        name="nik"
        area="requests"
        label={t('newNik')}
        optional
        hint={facts.masked.nik === null ? t('nikNone') : t('keep', { current: facts.masked.nik })}
        inputMode="numeric"
        maxLength={40}
      />
    </section>
  );
}
