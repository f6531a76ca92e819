'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { fateOf, isSameForm, UPLOADING, type FormSight } from './submit-wish';
import { useLeaveGuard } from './useLeaveGuard';

/** How a wish to send stands: none, waiting for papers, or given up because a paper failed. */
export type WishState = 'none' | 'waits' | 'failed';

export interface SubmitWish {
  state: WishState;
  /** Remembers that the form is to be sent as soon as its papers are in. Does nothing unless papers on their way are all that it waits for. */
  hold: () => void;
}

interface Options extends FormSight {
  /** Sends the form as it stands; called once for each wish. */
  send: () => void;
}

/**
 * Sends a form as soon as its papers are in, if that was wished meanwhile. The wish ends when anything else changes or stands in the way, and with
 * Escape, which then does nothing else.
 */
export function useSubmitWhenReady({ send, ...now }: Options): SubmitWish {
  const [wish, setWish] = useState<{ seen: FormSight; failed: boolean } | null>(null);
  const fate = wish === null ? 'over' : wish.failed ? (isSameForm(wish.seen, now) ? 'failed' : 'over') : fateOf(wish.seen, now);
  if (wish !== null && fate === 'over') setWish(null);
  if (wish !== null && fate === 'failed' && !wish.failed) setWish({ seen: now, failed: true });

  const goes = fate === 'goes';
  const sent = useRef<typeof wish>(null);
  const go = useEffectEvent(() => {
    if (sent.current === wish) return;
    sent.current = wish;
    send();
  });
  useEffect(() => {
    if (goes) go();
  }, [goes]);

  const waits = fate === 'waits';
  useEffect(() => {
    if (!waits) return undefined;
    const takeBack = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      setWish(null);
    };
    // Before the page's own keys hear it: the first Escape takes the wish back, the next one leaves.
    window.addEventListener('keydown', takeBack, true);
    return () => window.removeEventListener('keydown', takeBack, true);
  }, [waits]);
  useLeaveGuard(waits);

  return {
    state: fate === 'waits' || fate === 'failed' ? fate : 'none',
    hold: () => {
      if (now.barrier === UPLOADING) setWish({ seen: now, failed: false });
    },
  };
}
