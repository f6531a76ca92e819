'use client';

import { useLayoutEffect } from 'react';
import { useStore } from '@/components/ui/store';
import { sessionEnded } from '@/components/form/connection';

/**
 * Hides the whole page while the session is locked or over: from the eye, the keyboard, the screen reader and the printer (globals.css). It stays as it is,
 * with everything typed, and gets the focus back where it was.
 */
export function useCover(title: string): void {
  const covered = useStore(sessionEnded);
  useLayoutEffect(() => {
    if (!covered) return undefined;
    const { documentElement, activeElement } = document;
    const shown = document.title;
    documentElement.dataset.covered = '';
    document.title = title;
    return () => {
      delete documentElement.dataset.covered;
      document.title = shown;
      if (activeElement instanceof HTMLElement) focusAgain(activeElement, FRAMES);
    };
  }, [covered, title]);
}

/** Without motion every style changes by a transition of no length, visibility too: what was hidden takes the focus some frames later. */
const FRAMES = 10;

function focusAgain(element: HTMLElement, frames: number): void {
  element.focus({ preventScroll: true });
  if (document.activeElement !== element && frames > 0) window.requestAnimationFrame(() => focusAgain(element, frames - 1));
}
