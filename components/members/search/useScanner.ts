'use client';

import { useEffect, useEffectEvent, useRef } from 'react';
import { isTypingPlace } from '@/components/shell/shortcut-rules';
import { NO_SCAN, nextScan } from './scan';

/** Hears a barcode scanner when the cursor stands in no field: a card can be scanned on any page. */
export function useScanner(onScan: (digits: string) => void): void {
  const scan = useRef(NO_SCAN);
  const read = useEffectEvent(onScan);
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || isTypingPlace(document.activeElement)) {
        scan.current = NO_SCAN;
        return;
      }
      const next = nextScan(scan.current, event.key, event.timeStamp);
      scan.current = next.scan;
      if (next.read === null) return;
      // The Enter belongs to the scanner, not to the button that has the focus.
      event.preventDefault();
      event.stopPropagation();
      read(next.read);
    };
    window.addEventListener('keydown', hear, { capture: true });
    return () => window.removeEventListener('keydown', hear, { capture: true });
  }, []);
}
