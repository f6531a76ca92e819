'use client';

import { useTranslations } from 'next-intl';
import type { Control } from 'react-hook-form';
import formPage from '@/components/form/form-page.module.css';
import { FormTextField } from '@/components/form/FormTextField';
import { MOST, type ComplaintFormValues } from './form-values';

/** What happened, in one line and in full. */
export function StoryFields({ control }: { control: Control<ComplaintFormValues> }) {
  const t = useTranslations('complaint-form.story');
  return (
    <section className={formPage.part} aria-labelledby="complaint-story">
      <h2 id="complaint-story" className={formPage.title}>
        {t('title')}
      </h2>
      <FormTextField control={control} name="subject" label={t('subject')} hint={t('subjectHint')} area="complaint-form" maxLength={MOST.subject} />
      <FormTextField control={control} name="description" label={t('description')} hint={t('descriptionHint')} area="complaint-form" rows={8} maxLength={MOST.description} />
    </section>
  );
}
