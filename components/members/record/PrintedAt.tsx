'use client';

import { useServerTime } from '@/components/ui/clock';
import { Instant } from '@/components/ui/time';

/** The moment of printing: the page may have been open for long. */
export function PrintedAt() {
  return <Instant at={useServerTime()} />;
}
