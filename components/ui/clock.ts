'use client';

import { useNow } from 'next-intl';
import { useEffect, useRef, useState } from 'react';

/**
 * The server's time, carried forward by this computer's own steady clock: a counter whose PC is set wrong still shows the right time.
 * @param everyMs how often the value is renewed
 */
export function useServerTime(everyMs = 30_000): Date {
  const atLoad = useNow();
  const loadedAt = useRef<number | null>(null);
  const [time, setTime] = useState(atLoad);

  useEffect(() => {
    loadedAt.current = performance.now();
    const timer = window.setInterval(() => {
      setTime(new Date(atLoad.getTime() + performance.now() - (loadedAt.current ?? 0)));
    }, everyMs);
    return () => window.clearInterval(timer);
  }, [atLoad, everyMs]);

  return time;
}
