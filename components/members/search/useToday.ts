'use client';

import { useTimeZone } from 'next-intl';
import { useServerTime } from '@/components/ui/clock';
import { dateInZone, type CalendarDate } from '@/lib/values/calendar-date';

const HEAD_OFFICE_ZONE = 'Asia/Jakarta';

/** Today at the person's branch by the server's clock, also in a tab that has been open since yesterday. */
export function useToday(): CalendarDate {
  return dateInZone(useServerTime(), useTimeZone() ?? HEAD_OFFICE_ZONE);
}
