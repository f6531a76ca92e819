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
      if (!(activeElement instanceof HTMLElement)) return;
      activeElement.focus({ preventScroll: true });
      // While the lock's own dialog is still there, nothing behind it takes the focus.
      if (document.activeElement !== activeElement) window.requestAnimationFrame(() => activeElement.focus({ preventScroll: true }));
    };
  }, [covered, title]);
}
