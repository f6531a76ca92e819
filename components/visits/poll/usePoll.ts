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
  /** What was tapped, while it is on its way. */
  tapped: number | null;
  tap: (rating: number) => void;
}

/** Follows the desk: the question comes with the end of a visit and goes with its answer. */
export function usePoll(brought: PollView): Poll {
  const [asked, setAsked] = useState(brought.visit);
  /** The tap belongs to the visit about which was asked when it came, whatever the desk does meanwhile. */
  const [mine, setMine] = useState<{ step: 'sending'; rating: number; visit: string | null } | { step: 'thanks' | 'late'; visit: string | null } | null>(null);
  const [lineDown, setLineDown] = useState(false);

  useEffect(() => {
    const leaving = new AbortController();
    void (async () => {
      let visit = brought.visit;
      while (!leaving.signal.aborted) {
        const result = await sendAsDevice<PollView>('poll/state', JSON.stringify({ seen: visit !== null, visit }), { signal: leaving.signal });
        if (leaving.signal.aborted) return;
        setLineDown(result.kind !== 'done');
        if (result.kind === 'done') {
          visit = result.value.visit;
          setAsked(visit);
        } else await new Promise((resolve) => window.setTimeout(resolve, AGAIN_MS));
      }
    })();
    return () => leaving.abort();
  }, [brought.visit]);

  const rating = mine?.step === 'sending' ? mine.rating : null;
  const about = mine?.visit ?? null;
  useEffect(() => {
    if (rating === null) return undefined;
    const leaving = new AbortController();
    void (async () => {
      while (!leaving.signal.aborted) {
        const result = await sendAsDevice<{ stored: boolean }>('poll/rate', JSON.stringify({ rating, visit: about }), { signal: leaving.signal });
        if (leaving.signal.aborted) return;
        if (result.kind === 'done') return setMine({ step: result.value.stored ? 'thanks' : 'late', visit: about });
        setLineDown(true);
        await new Promise((resolve) => window.setTimeout(resolve, AGAIN_MS));
      }
    })();
    return () => leaving.abort();
  }, [rating, about]);

  const over = mine?.step === 'thanks' || mine?.step === 'late';
  useEffect(() => {
    if (!over) return undefined;
    const timer = window.setTimeout(() => {
      setMine(null);
      setAsked((visit) => (visit === about ? null : visit));
    }, THANKS_MS);
    return () => window.clearTimeout(timer);
  }, [over, about]);

  const tap = useCallback((given: number) => setMine((present) => present ?? { step: 'sending', rating: given, visit: asked }), [asked]);
  return { step: mine?.step ?? (asked === null ? 'idle' : 'question'), lineDown, tapped: rating, tap };
}
