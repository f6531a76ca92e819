'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { useAnnouncements } from '@/components/shell/live';

/** One act announces to two offices, and is answered at the same time: gathered for this long. */
const GATHER_MS = 250;

interface Options {
  id: string;
  /** A newer version than the shown one is known of. */
  newer: boolean;
  /** A form is open: what it was opened on stays beneath it until it is closed. */
  held: boolean;
  refresh: () => void;
}

/** Keeps the open case true: it is loaded anew when its change is announced, also one that raises no version (a note, a task). Gives the way to load it at once. */
export function useFreshCase({ id, newer, held, refresh }: Options): () => void {
  const [told, setTold] = useState(false);
  useAnnouncements('complaints', ({ objectId }) => {
    if (objectId === id) setTold(true);
  });
  function load(): void {
    setTold(false);
    refresh();
  }
  const catchUp = useEffectEvent(load);
  const due = (told || newer) && !held;
  useEffect(() => {
    if (!due) return undefined;
    const timer = window.setTimeout(() => catchUp(), GATHER_MS);
    return () => window.clearTimeout(timer);
  }, [due]);
  return load;
}
