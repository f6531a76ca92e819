'use client';

import { useFormatter } from 'next-intl';
import { useServerTime } from './clock';

/** How long ago or until, in words ("3 menit yang lalu"), renewed by itself; the exact moment on hover. */
export function RelativeTime({ at }: { at: Date | string }) {
  const formatter = useFormatter();
  const now = useServerTime();
  const instant = new Date(at);
  return (
    <time dateTime={instant.toISOString()} title={formatter.dateTime(instant, 'dateTime')}>
      {formatter.relativeTime(instant, now)}
    </time>
  );
}
