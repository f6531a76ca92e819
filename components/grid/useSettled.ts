'use client';

import { useDeferredValue, useEffect, useState } from 'react';

/** Rest after the last key before the list is asked. */
const REST_MS = 250;

/** What is typed, once typing rests; an emptied box counts at once. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(text), text === '' ? 0 : REST_MS);
    return () => window.clearTimeout(timer);
  }, [text]);
  return useDeferredValue(settled);
}
