'use client';

import { useCallback, useEffect, useState } from 'react';
import type { PollView } from '@/lib/visits/commands/serve-poll';
import { sendAsDevice } from '../devices/send';

const AGAIN_MS = 2_000;
const THANKS_MS = 5_000;

/** What the tablet shows. `late`: the tap came when there was no visit to ask about any more. */
export type PollStep = 'idle' | 'question' | 'sending' | 'thanks' | 'late';

export interface Poll {
  step: PollStep;
  lineDown: boolean;
  tap: (rating: number) => void;
}

/** Follows the desk: the question comes with the end of a visit and goes with its answer. */
export function usePoll(brought: PollView): Poll {
  const [open, setOpen] = useState(brought.open);
  const [mine, setMine] = useState<{ step: 'sending'; rating: number } | { step: 'thanks' | 'late' } | null>(null);
  const [lineDown, setLineDown] = useState(false);

  useEffect(() => {
    const leaving = new AbortController();
    void (async () => {
      let seen = brought.open;
      while (!leaving.signal.aborted) {
        const result = await sendAsDevice<PollView>('poll/state', JSON.stringify({ seen }), { signal: leaving.signal });
        if (leaving.signal.aborted) return;
        setLineDown(result.kind !== 'done');
        if (result.kind === 'done') {
          seen = result.value.open;
          setOpen(seen);
        } else await new Promise((resolve) => window.setTimeout(resolve, AGAIN_MS));
      }
    })();
    return () => leaving.abort();
  }, [brought.open]);

  const rating = mine?.step === 'sending' ? mine.rating : null;
  useEffect(() => {
    if (rating === null) return undefined;
    const leaving = new AbortController();
    void (async () => {
      while (!leaving.signal.aborted) {
        const result = await sendAsDevice<{ stored: boolean }>('poll/rate', JSON.stringify({ rating }), { signal: leaving.signal });
        if (leaving.signal.aborted) return;
        if (result.kind === 'done') return setMine({ step: result.value.stored ? 'thanks' : 'late' });
        setLineDown(true);
        await new Promise((resolve) => window.setTimeout(resolve, AGAIN_MS));
      }
    })();
    return () => leaving.abort();
  }, [rating]);

  const over = mine?.step === 'thanks' || mine?.step === 'late';
  useEffect(() => {
    if (!over) return undefined;
    const timer = window.setTimeout(() => {
      setMine(null);
      setOpen(false);
    }, THANKS_MS);
    return () => window.clearTimeout(timer);
  }, [over]);

  const tap = useCallback((given: number) => setMine((present) => present ?? { step: 'sending', rating: given }), []);
  return { step: mine?.step ?? (open ? 'question' : 'idle'), lineDown, tap };
}
