'use client';

import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import { useController } from 'react-hook-form';
import { FacilityField } from '@/components/form/FacilityField';
import { problemOf } from '@/components/form/field-problem';
import formPage from '@/components/form/form-page.module.css';
import { FormSelect } from '@/components/form/FormSelect';
import { FormTextField } from '@/components/form/FormTextField';
import { MOST } from './form-values';
import type { ComplaintForm } from './useComplaintForm';

/** Where it happened, and under which numbers other systems know it. */
export function PlaceFields({ complaint: { form, facts } }: { complaint: ComplaintForm }) {
  const t = useTranslations('complaint-form.place');
  const { control } = form;
  const { field, fieldState } = useController({ control, name: 'facility' });
  const own = facts.member?.facility ?? null;
  return (
    <section className={formPage.part} aria-labelledby="complaint-place">
      <h2 id="complaint-place" className={formPage.title}>
        {t('title')}
      </h2>
      <div>
        <FacilityField
          label={t('facility')} hint={t('facilityHint')} optional area="complaint-form"
          value={field.value} onChange={field.onChange} inputRef={field.ref} problem={problemOf(fieldState.error)}
        />
        {own !== null && field.value === null && (
          <Button size="small" onClick={() => field.onChange(own)}>
            {t('ownFacility', { facility: own.name })}
          </Button>
        )}
      </div>
      <FormSelect
        control={control} name="regencyCode" label={t('regency')} optional area="complaint-form"
        placeholder={t('regencyUnknown')} choices={facts.regencies.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <div className={formPage.pair}>
        <FormTextField control={control} name="sp4n" label={t('sp4n')} optional area="complaint-form" maxLength={MOST.number} />
        <FormTextField control={control} name="sipp" label={t('sipp')} optional area="complaint-form" maxLength={MOST.number} />
      </div>
    </section>
  );
}
