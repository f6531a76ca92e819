'use client';

import { useTimeZone } from 'next-intl';
import { useEffect, useEffectEvent } from 'react';
import { useServerTime } from '@/components/ui/clock';
import { dateInZone, type CalendarDate } from '@/lib/values/calendar-date';

/** Calls once when the office's day is no longer the one that the facts were loaded on: T14 and every tenure count from today. */
export function useNewDay(today: CalendarDate, onNewDay: () => void): void {
  const zone = useTimeZone() ?? 'Asia/Jakarta';
  const day = dateInZone(useServerTime(), zone);
  const tell = useEffectEvent(onNewDay);
  useEffect(() => {
    if (day > today) tell();
  }, [day, today]);
}
