'use client';

import { useEffect } from 'react';

/** Keeps the screen of a device lit while its page is in sight; a browser that cannot leaves it to the device's own settings. */
export function useWakeLock(): void {
  useEffect(() => {
    let held: WakeLockSentinel | null = null;
    let gone = false;
    const hold = async () => {
      // Asked for anew each time: a page that was out of sight has lost it.
      if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
      const lock = await navigator.wakeLock.request('screen').catch(() => null);
      if (gone) await lock?.release();
      else held = lock;
    };
    const renew = () => void hold();
    renew();
    document.addEventListener('visibilitychange', renew);
    return () => {
      gone = true;
      document.removeEventListener('visibilitychange', renew);
      void held?.release();
    };
  }, []);
}
