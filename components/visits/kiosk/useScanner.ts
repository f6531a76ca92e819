'use client';

import { useEffect, useEffectEvent } from 'react';

/** Fewer digits are no card: somebody leaned on the keyboard. */
const FEWEST = 8;
const PAUSE_MS = 1_500;

/** Hears a scanner that types as a keyboard does: digits, then Enter. The Enter presses no button then. */
export function useScanner(onScan: (digits: string) => void): void {
  const scanned = useEffectEvent(onScan);
  useEffect(() => {
    let digits = '';
    let last = 0;
    const listen = (event: KeyboardEvent) => {
      if (event.timeStamp - last > PAUSE_MS) digits = '';
      last = event.timeStamp;
      if (/^\d$/.test(event.key)) digits += event.key;
      else if (event.key === 'Enter' && digits.length >= FEWEST) {
        event.preventDefault();
        event.stopPropagation();
        scanned(digits);
        digits = '';
      } else if (event.key !== 'Shift') digits = '';
    };
    window.addEventListener('keydown', listen, true);
    return () => window.removeEventListener('keydown', listen, true);
  }, []);
}
