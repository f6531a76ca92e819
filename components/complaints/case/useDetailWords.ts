'use client';

import { useTranslations } from 'next-intl';
import { isDetailOf, type Category } from '@/lib/complaints/model';

/** What a detail of a category is called. */
export function useDetailWords(): (category: Category, detail: string | null) => string {
  const t = useTranslations('complaint-rules.details') as unknown as (key: string) => string;
  return (category, detail) => (detail !== null && isDetailOf(category, detail) ? t(`${category}.${detail}`) : '–');
}
