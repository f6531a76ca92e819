'use client';

import { useFormatter, useTranslations } from 'next-intl';
import type { ReadingLimit } from '@/lib/server/outcome';

export type { ReadingLimit };

/** Which limit of reading was reached, and when it goes on, as a sentence. */
export function useLimitWords(): (limit: ReadingLimit) => string {
  const t = useTranslations('common');
  const format = useFormatter();
  return ({ what, limit, until }) => t('command.rate_limited.reading', { what: t(`reading.${what}`, { limit }), until: format.dateTime(new Date(until), 'time') });
}
