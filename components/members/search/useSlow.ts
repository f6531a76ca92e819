'use client';

import { useEffect, useState } from 'react';

/** True once something has been going on for longer than a blink: until then what stood there stays, so that nothing flickers. */
export function useSlow(goingOn: boolean, afterMs = 300): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!goingOn) return undefined;
    const timer = window.setTimeout(() => setSlow(true), afterMs);
    return () => {
      window.clearTimeout(timer);
      setSlow(false);
    };
  }, [goingOn, afterMs]);
  return goingOn && slow;
}
