'use client';

import { useEffect, useState } from 'react';
import type { DisplayView } from '@/lib/visits/queries/read-display';
import { sendAsDevice } from '../devices/send';
import { playChime } from './chime';
import { DARK, takeIn, turn, type Spotlight } from './spotlight';

const AGAIN_MS = 2_000;
/** An answer comes every 8 seconds at the latest; without one for this long what is shown may be wrong. */
const STALE_MS = 15_000;
const TICK_MS = 250;

export interface Display {
  view: DisplayView;
  light: Spotlight;
  /** Since when nothing was heard of the server, where that is too long; null otherwise. */
  staleSince: Date | null;
}

/** Follows the queue of the branch: asks with what is shown, is answered when something changes, and asks again by itself after a dropped line. */
export function useDisplay(brought: DisplayView): Display {
  const [view, setView] = useState(brought);
  const [light, setLight] = useState(() => takeIn(DARK, brought.called, 0));
  const [staleSince, setStaleSince] = useState<Date | null>(null);

  useEffect(() => {
    const leaving = new AbortController();
    let [heard, heardAt, seen] = [performance.now(), new Date(), brought.seen];
    const follow = async () => {
      while (!leaving.signal.aborted) {
        const result = await sendAsDevice<DisplayView>('display/state', JSON.stringify({ seen }), { signal: leaving.signal });
        if (leaving.signal.aborted) return;
        if (result.kind === 'done') {
          [heard, heardAt, seen] = [performance.now(), new Date(), result.value.seen];
          setStaleSince(null);
          setView(result.value);
          setLight((present) => takeIn(present, result.value.called, performance.now()));
        } else await new Promise((resolve) => window.setTimeout(resolve, AGAIN_MS));
      }
    };
    void follow();
    const timer = window.setInterval(() => {
      setLight((present) => turn(present, performance.now()));
      if (performance.now() - heard > STALE_MS) setStaleSince((since) => since ?? heardAt);
    }, TICK_MS);
    return () => {
      leaving.abort();
      window.clearInterval(timer);
    };
  }, [brought.seen]);

  return { view, light, staleSince };
}

/** Sounds once for each call that comes into the light; the one with which the display began is silent. */
export function useChime(light: Spotlight): void {
  const at = light.shown?.at;
  const [first] = useState(at);
  useEffect(() => {
    if (at !== undefined && at !== first) playChime();
  }, [at, first]);
}
