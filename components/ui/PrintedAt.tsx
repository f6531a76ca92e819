'use client';

import { useServerTime } from './clock';
import { Instant } from './time';

/** The moment of printing: the page may have been open for long. */
export function PrintedAt() {
  return <Instant at={useServerTime()} />;
}
