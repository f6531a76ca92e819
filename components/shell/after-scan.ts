'use client';

import { useEffect, useState } from 'react';

/** Between two keys of a scanner; people need 60 ms and more. */
export const SCAN_GAP_MS = 45;

interface Later {
  run: (act: () => void) => void;
  /** Another key: at once it is a scanner's and takes the act back, a person's lets it happen first. */
  key: (at: number) => void;
  cancel: () => void;
}

/**
 * For what a digit key alone does: a scanner begins with a digit too, so the act waits until it is clear that no scanner is typing.
 * Returns the function that takes the act.
 */
export function useAfterScan(): (act: () => void) => void {
  const [later] = useState(makeLater);
  useEffect(() => {
    const hear = (event: KeyboardEvent) => later.key(event.timeStamp);
    window.addEventListener('keydown', hear, { capture: true });
    return () => {
      later.cancel();
      window.removeEventListener('keydown', hear, { capture: true });
    };
  }, [later]);
  return later.run;
}

function makeLater(): Later {
  let timer: number | undefined;
  let waiting: { act: () => void; since: number } | null = null;
  const take = () => {
    window.clearTimeout(timer);
    const act = waiting?.act;
    waiting = null;
    return act;
  };
  return {
    cancel: take,
    key(at) {
      if (waiting && at - waiting.since > SCAN_GAP_MS) take()?.();
      else take();
    },
    run(act) {
      take();
      waiting = { act, since: performance.now() };
      timer = window.setTimeout(() => take()?.(), SCAN_GAP_MS * 2);
    },
  };
}
