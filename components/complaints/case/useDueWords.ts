'use client';

import { useFormatter, useTranslations } from 'next-intl';
import type { DueInWords } from '@/lib/complaints/rules/due-words';

/** How much time is left or over, as a sentence. */
export function useDueWords(): (due: DueInWords) => string {
  const t = useTranslations('complaint-rules.due');
  const format = useFormatter();
  return ({ key, params, until }) => t(key, { ...params, until: until === null ? '' : format.dateTime(new Date(until), 'dateTime') });
}
