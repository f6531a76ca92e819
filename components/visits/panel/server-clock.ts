'use client';

import { useEffect, useState } from 'react';
import { createStore, useStore } from '@/components/ui/store';

/** From this computer's steady counter to the server's time, in milliseconds; null before the first answer. */
const ahead = createStore<number | null>(null);

/** Sets the clock by an answer that has just come: a counter whose PC is set wrong, or has slept, still counts right. */
export function setServerClock(iso: string): void {
  ahead.set(Date.parse(iso) - performance.now());
}

/** The server's time in milliseconds, renewed every so often; null before it is known. */
export function useServerClock(everyMs: number): number | null {
  const offset = useStore(ahead);
  const [steady, setSteady] = useState(() => performance.now());
  useEffect(() => {
    const timer = window.setInterval(() => setSteady(performance.now()), everyMs);
    return () => window.clearInterval(timer);
  }, [everyMs]);
  return offset === null ? null : steady + offset;
}
