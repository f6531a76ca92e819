'use client';

import { useEffect, useRef } from 'react';
import { useRows } from '@/components/form/useRows';
import { useAnnouncements } from '@/components/shell/live';
import type { RecountView } from '@/lib/calendar/queries/read-recount';

/** Between two questions, however fast the batches are told of. */
const REST_MS = 500;
/** While it runs it is also asked for: what was told between the page's answer and its listening is told to nobody. */
const RUNNING_MS = 3_000;

/** The newest recount, followed live. `onEdited` is told when somebody's edit has set off another one. */
export function useRecount(brought: RecountView | null, onEdited: () => void): { latest: RecountView | null; refresh: () => void } {
  const { rows, refresh } = useRows<{ recount: RecountView | null }>('calendar/recount', {}, {
    fallbackData: { recount: brought },
    revalidateOnMount: false,
    // Nothing was asked yet: what the page brought.
    refreshInterval: (asked?: { recount: RecountView | null }) => ((asked ?? { recount: brought }).recount?.finishedAt === null ? RUNNING_MS : 0),
  });
  const latest = rows?.recount ?? null;
  const waiting = useRef<number | undefined>(undefined);
  useAnnouncements('calendar', () => {
    waiting.current ??= window.setTimeout(() => {
      waiting.current = undefined;
      refresh();
    }, REST_MS);
  });
  useEffect(() => () => window.clearTimeout(waiting.current), []);

  const seen = useRef(latest?.id);
  const edited = useRef(onEdited);
  useEffect(() => {
    edited.current = onEdited;
  });
  useEffect(() => {
    if (seen.current === latest?.id) return;
    seen.current = latest?.id;
    edited.current();
  }, [latest?.id]);
  return { latest, refresh };
}
