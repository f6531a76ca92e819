'use client';

import { useTranslations } from 'next-intl';
import { CATEGORIES, CATEGORY_KEYS, LEVELS } from '@/lib/complaints/model';
import type { ActValues } from './act-input';
import styles from './ClassificationFields.module.css';
import { SelectField } from './SelectField';
import { useDetailWords } from './useDetailWords';

interface Props {
  values: Pick<ActValues, 'level' | 'category' | 'detail'>;
  set: (next: Partial<ActValues>) => void;
  problems: Partial<Record<string, string>>;
}

/** Level with its meaning, category, and the detail of that category. */
export function ClassificationFields({ values, set, problems }: Props) {
  const t = useTranslations('complaint-case.act');
  const rules = useTranslations('complaint-rules');
  const detailWords = useDetailWords();
  const { level, category, detail } = values;
  const details: readonly string[] = category === '' ? [] : CATEGORIES[category];
  const said = (field: string) => problems[field] ?? problems[`classification.${field}`];
  return (
    <div className={styles.fields}>
      <SelectField
        label={t('level')} value={level} problem={said('level')} choices={LEVELS.toReversed().map((each) => [each, `${rules(`levels.${each}`)}: ${rules(`levelMeanings.${each}`)}`])}
        onChange={(next) => set({ level: LEVELS.find((each) => each === next) ?? '' })}
      />
      <SelectField
        label={t('category')} value={category} problem={said('category')} choices={CATEGORY_KEYS.map((each) => [each, rules(`categories.${each}`)])}
        onChange={(next) => set({ category: CATEGORY_KEYS.find((each) => each === next) ?? '', detail: '' })}
      />
      <SelectField
        label={t('detail')} value={detail} problem={said('detail')} choices={category === '' ? [] : details.map((each) => [each, detailWords(category, each)])}
        onChange={(next) => set({ detail: next })}
      />
    </div>
  );
}
