'use client';

import { useEffect, useRef, type RefObject } from 'react';
import { isTypingPlace } from '@/components/shell/shortcut-rules';

/**
 * After a step (called, closed, resumed) the focus stands on the next step's button, so that Enter goes on. Never on the first sight, and never
 * out of a field in which somebody types.
 */
export function usePhaseFocus(phase: string, primary: RefObject<HTMLButtonElement | null>): void {
  const before = useRef(phase);
  useEffect(() => {
    if (before.current === phase) return undefined;
    const first = before.current === 'loading';
    before.current = phase;
    if (first || isTypingPlace(document.activeElement)) return undefined;
    // A dialog that has just closed gives the focus back first.
    const timer = window.setTimeout(() => primary.current?.focus(), 60);
    return () => window.clearTimeout(timer);
  }, [phase, primary]);
}
