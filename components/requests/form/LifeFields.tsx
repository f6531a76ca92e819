'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { FacilityField, type FacilityChoice } from '@/components/form/FacilityField';
import formPage from '@/components/form/form-page.module.css';
import { FormRadios } from '@/components/form/FormRadios';
import { FormTextField } from '@/components/form/FormTextField';
import { useFindingWords } from '@/components/requests/findings/useFindingWords';
import { SEXES } from './sexes';
import type { RequestFormState } from './useRequestForm';
import styles from './RequestForm.module.css';

/** The day of death. Everything else stands in the letter. */
export function DeathFields({ request: { form, facts } }: { request: RequestFormState }) {
  const t = useTranslations('requests.form');
  const rules = useTranslations('request-rules.fields');
  const { day } = useFindingWords();
  const id = useId();
  const { birthDate } = facts.facts.member;
  return (
    <section className={formPage.part} aria-labelledby={id}>
      <h2 id={id} className={formPage.title}>
        {t('death')}
      </h2>
      <p className={styles.current}>{t('born', { date: day(birthDate) })}</p>
      <FormTextField control={form.control} name="diedOn" area="requests" type="date" label={rules('diedOn')} hint={t('diedHint')} min={birthDate} max={facts.today} autoFocus />
    </section>
  );
}

/** The newborn. Family card and facility are the mother's unless something else is filled in. */
export function NewbornFields({ request: { form, facts } }: { request: RequestFormState }) {
  const t = useTranslations('requests.form');
  const rules = useTranslations('request-rules.fields');
  const members = useTranslations('members.sex');
  const id = useId();
  const { control, setValue, formState } = form;
  const [facility, setFacility] = useState<FacilityChoice | null>(null);
  return (
    <section className={formPage.part} aria-labelledby={id}>
      <h2 id={id} className={formPage.title}>
        {t('newborn')}
      </h2>
      <FormTextField control={control} name="name" area="requests" label={t('newbornName')} hint={t('newbornNameHint')} maxLength={120} autoFocus />
      <div className={formPage.pair}>
        <FormTextField control={control} name="birthDate" area="requests" type="date" label={rules('birthDate')} max={facts.today} />
        <FormRadios control={control} name="sex" area="requests" row label={rules('sex')} choices={SEXES.map((value) => ({ value, label: members(value) }))} />
      </div>
      <div className={formPage.pair}>
        <FormTextField
          control={control} name="familyCard" area="requests" label={rules('familyCard')} optional hint={t('motherCard', { current: facts.masked.familyCard })} inputMode="numeric" maxLength={40}
        />
        <FacilityField
          label={rules('facility')}
          area="requests"
          optional
          hint={facts.facility === null ? t('motherNoFacility') : t('motherFacility', { facility: facts.facility.name })}
          value={facility}
          problem={formState.errors.facilityCode?.message}
          onChange={(chosen) => {
            setFacility(chosen);
            setValue('facilityCode', chosen?.code ?? '', { shouldDirty: true });
          }}
        />
      </div>
    </section>
  );
}
