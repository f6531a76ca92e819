'use client';

import { useFormatter, useTranslations } from 'next-intl';
import type { TransferQueueView } from '@/lib/transfers/queries/open-queue';
import type { CalendarDate } from '@/lib/values/calendar-date';
import { isNarrow, type Behind } from './behind';

/** What a report narrowed the queue to, in words; null where it did not. */
export function useBehindWords(behind: Behind, { regionName, branchName, facilityName }: Pick<TransferQueueView, 'regionName' | 'branchName' | 'facilityName'>): string | null {
  const t = useTranslations('transfer-queue');
  const format = useFormatter();
  if (!isNarrow(behind)) return null;
  const { from, to, region, branch, segment, facility, undecided } = behind;
  const day = (date: CalendarDate) => format.dateTime(new Date(`${date}T00:00:00Z`), 'date', { timeZone: 'UTC' });
  return [
    from !== null && to !== null && (from === to ? t('behind.day', { day: day(from) }) : t('behind.days', { from: day(from), to: day(to) })),
    from !== null && to === null && t('behind.from', { day: day(from) }),
    to !== null && from === null && t('behind.to', { day: day(to) }),
    region !== null && (regionName ?? region),
    branch !== null && (branchName ?? branch),
    segment !== null && t(`segment.${segment}`),
    facility !== null && t('behind.facility', { name: facilityName ?? facility }),
    undecided && t('behind.undecided'),
  ]
    .filter((part) => part !== false)
    .join(' · ');
}
