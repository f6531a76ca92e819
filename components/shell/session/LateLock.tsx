'use client';

import { createElement, useEffect, useState, type ComponentType } from 'react';
import type { LockScreenProps } from './LockScreen';

/** The screen is fetched so long after the page stands: nobody locks before, and whoever does waits for it behind the cover. */
const LATER_MS = 20_000;
const AGAIN_MS = 2_000;

/**
 * The screen of the lock while `locked`. Its script comes by itself when the page has long been standing, so that a dropped line does not keep
 * it away, and at once when it is needed before. Until it is there the page is covered all the same.
 */
export function LateLock({ locked, ...props }: LockScreenProps & { locked: boolean }) {
  const [Screen, setScreen] = useState<ComponentType<LockScreenProps> | null>(null);
  useEffect(() => {
    if (Screen !== null) return undefined;
    let timer = window.setTimeout(load, locked ? 0 : LATER_MS);
    function load(): void {
      import('./LockScreen').then(
        (module) => setScreen(() => module.LockScreen),
        () => {
          timer = window.setTimeout(load, AGAIN_MS);
        },
      );
    }
    return () => window.clearTimeout(timer);
  }, [locked, Screen]);
  return locked && Screen !== null ? createElement(Screen, props) : null;
}
