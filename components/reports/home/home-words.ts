import { useTranslations } from 'next-intl';
import type { Minutes } from '@/lib/reports/rules/minutes';
import { NONE, useReportWords } from '../report-words';

/** The words of the first page of the reports. */
export function useHomeWords() {
  const t = useTranslations('report-home');
  return { ...useReportWords(), t, minutes: (value: Minutes | null) => (value === null ? NONE : t(value.over ? 'minutesOver' : 'minutes', { minutes: value.minutes })) };
}
