'use client';

import { useFormatter, useTranslations } from 'next-intl';
import type { Caveat } from '@/lib/calendar/model';

/** What could not be known when a date was counted, as a sentence. */
export function useCaveatWords(): (caveat: Caveat) => string {
  const t = useTranslations('complaint-rules.caveats');
  const format = useFormatter();
  return (caveat) =>
    caveat.code === 'year_without_decree'
      ? t('year_without_decree', { year: String(caveat.year) })
      : t('day_without_timetable', { date: format.dateTime(new Date(`${caveat.date}T00:00:00Z`), 'date', { timeZone: 'UTC' }) });
}
