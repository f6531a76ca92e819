'use client';

import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { useWatch, type UseFormReturn } from 'react-hook-form';
import { LevelMark } from '@/components/complaints/case/LevelMark';
import formPage from '@/components/form/form-page.module.css';
import { FormRadios } from '@/components/form/FormRadios';
import { FormSelect } from '@/components/form/FormSelect';
import { CATEGORIES, CATEGORY_KEYS, isDetailOf, LEVELS } from '@/lib/complaints/model';
import type { ComplaintFormValues } from './form-values';
import styles from './ComplaintFormBody.module.css';

/** How urgent it is, each level with its meaning, and what it is about. */
export function ClassFields({ form: { control, getValues, setValue } }: { form: UseFormReturn<ComplaintFormValues> }) {
  const t = useTranslations('complaint-form.class');
  const rules = useTranslations('complaint-rules');
  const words = rules as unknown as (key: string) => string;
  const category = useWatch({ control, name: 'category' });
  useEffect(() => {
    const detail = getValues('detail');
    if (detail !== '' && (category === '' || !isDetailOf(category, detail))) setValue('detail', '', { shouldDirty: true });
  }, [category, getValues, setValue]);
  return (
    <section className={formPage.part} aria-labelledby="complaint-class">
      <h2 id="complaint-class" className={formPage.title}>
        {t('title')}
      </h2>
      <FormRadios
        control={control}
        name="level"
        label={t('level')}
        area="complaint-form"
        choices={LEVELS.toReversed().map((level) => ({
          value: level,
          label: (
            <span className={styles.level}>
              <LevelMark level={level} /> {rules(`levelMeanings.${level}`)}
            </span>
          ),
        }))}
      />
      <div className={formPage.pair}>
        <FormSelect control={control} name="category" label={t('category')} area="complaint-form" placeholder choices={CATEGORY_KEYS.map((value) => ({ value, label: rules(`categories.${value}`) }))} />
        <FormSelect
          control={control}
          name="detail"
          label={t('detail')}
          area="complaint-form"
          disabled={category === ''}
          placeholder={category === '' ? t('detailAfter') : true}
          choices={category === '' ? [] : CATEGORIES[category].map((value) => ({ value, label: words(`details.${category}.${value}`) }))}
        />
      </div>
    </section>
  );
}
