'use client';

import { useTranslations } from 'next-intl';
import formPage from '@/components/form/form-page.module.css';
import { FormRadios } from '@/components/form/FormRadios';
import { FormSelect } from '@/components/form/FormSelect';
import { FormTextField } from '@/components/form/FormTextField';
import { REPORTER_RELATIONS } from '@/lib/complaints/model';
import { MOST } from './form-values';
import { useReporterName } from './useReporterName';
import type { ComplaintForm } from './useComplaintForm';

/** Who speaks, how to reach them, and where the complaint came in. */
export function ReporterFields({ complaint: { form, facts, person, values } }: { complaint: ComplaintForm }) {
  const t = useTranslations('complaint-form.reporter');
  const relations = useTranslations('complaint-form.relation');
  const channels = useTranslations('complaint-rules.channels');
  const { member } = facts;
  const { control } = form;
  useReporterName(form, member?.name ?? null);
  const known = member?.phone ?? null;
  return (
    <section className={formPage.part} aria-labelledby="complaint-reporter">
      <h2 id="complaint-reporter" className={formPage.title}>
        {t('title')}
      </h2>
      <FormRadios control={control} name="reporterRelation" row label={t('relation')} choices={REPORTER_RELATIONS.map((value) => ({ value, label: relations(value) }))} />
      <div className={formPage.pair}>
        <FormTextField control={control} name="reporterName" label={t('name')} area="complaint-form" maxLength={MOST.name} />
        <FormTextField
          control={control} name="reporterPhone" type="tel" label={t('phone')} optional area="complaint-form" maxLength={MOST.phone}
          hint={values.reporterRelation === 'self' && known !== null ? t('phoneKnown', { phone: known }) : t('phoneHint')}
        />
      </div>
      <FormSelect
        control={control} name="channel" label={t('channel')} area="complaint-form"
        choices={person.channels.map((value) => ({ value, label: channels(value) }))}
        {...(person.channel === null && { placeholder: true as const })}
      />
    </section>
  );
}
