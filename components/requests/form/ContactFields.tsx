'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import formPage from '@/components/form/form-page.module.css';
import { FormCheckbox } from '@/components/form/FormCheckbox';
import { FormSelect } from '@/components/form/FormSelect';
import { FormTextField } from '@/components/form/FormTextField';
import type { RequestFormState } from './useRequestForm';

/** The address as it is on record; telephone and e-mail are typed anew, never over their masks, or removed. */
export function ContactFields({ request: { form, facts, values } }: { request: RequestFormState }) {
  const t = useTranslations('requests.form');
  const rules = useTranslations('request-rules.fields');
  const [where, reach] = [useId(), useId()];
  const { control } = form;
  const hint = (current: string | null) => (current === null ? t('notRecorded') : t('keep', { current }));
  return (
    <>
      <section className={formPage.part} aria-labelledby={where}>
        <h2 id={where} className={formPage.title}>
          {t('where')}
        </h2>
        <FormTextField control={control} name="address" area="requests" label={rules('address')} maxLength={200} autoFocus />
        <div className={formPage.pair}>
          <FormTextField control={control} name="district" area="requests" label={rules('district')} maxLength={80} />
          <FormSelect control={control} name="regencyCode" area="requests" label={rules('regencyCode')} choices={facts.regencies.map(({ code, name }) => ({ value: code, label: name }))} />
        </div>
      </section>
      <section className={formPage.part} aria-labelledby={reach}>
        <h2 id={reach} className={formPage.title}>
          {t('reach')}
        </h2>
        <div className={formPage.pair}>
          <div>
            <FormTextField
              control={control} name="phone" area="requests" type="tel" label={t('newPhone')} optional hint={hint(facts.masked.phone)} maxLength={40} disabled={values.removePhone}
            />
            {facts.masked.phone !== null && <FormCheckbox control={control} name="removePhone" label={t('removePhone')} />}
          </div>
          <div>
            <FormTextField
              control={control} name="email" area="requests" type="email" label={t('newEmail')} optional hint={hint(facts.masked.email)} maxLength={120} disabled={values.removeEmail}
            />
            {facts.masked.email !== null && <FormCheckbox control={control} name="removeEmail" label={t('removeEmail')} />}
          </div>
        </div>
      </section>
    </>
  );
}
