'use client';

import { useEffect, useRef, type RefObject } from 'react';
import type { GridHandle } from './types';

export interface OpenRow {
  open: (id: string) => void;
  close: () => void;
  /** To the row after (before) the open one, or after the one that has the focus: opened too where one is open. */
  step: (by: 1 | -1) => void;
}

/**
 * The row that stands open beside its list. The focus follows the hands: it goes to the row that is stepped to, and back to the row that was closed.
 * @param opened id of the open row, as the address says
 * @param show changes the address: another row in the place of the open one leaves no step to go back to
 */
export function useOpenRow(
  grid: RefObject<Pick<GridHandle<{ id: string }>, 'focus' | 'focusedRow' | 'neighbour'> | null>,
  opened: string | null,
  show: (id: string | null, how: 'push' | 'replace') => void,
): OpenRow {
  const closed = useRef<string | null>(null);

  // The list may have been hidden behind the detail: it has to be drawn again before it can take the focus.
  useEffect(() => {
    if (opened !== null || closed.current === null) return;
    const row = closed.current;
    closed.current = null;
    window.requestAnimationFrame(() => window.requestAnimationFrame(() => grid.current?.focus(row)));
  }, [opened, grid]);

  const open = (id: string) => show(id, opened === null ? 'push' : 'replace');
  return {
    open,
    close() {
      closed.current = opened;
      show(null, 'push');
    },
    step(by) {
      const from = opened ?? grid.current?.focusedRow()?.id;
      const next = from === undefined ? null : grid.current?.neighbour(from, by, () => true);
      if (!next) return grid.current?.focus();
      grid.current?.focus(next.id);
      if (opened !== null) open(next.id);
    },
  };
}
