'use client';

import { useEffect, useLayoutEffect, useRef } from 'react';
import { createStore } from '@/components/ui/store';

/** What the frame may ask of the search box in its slot. */
export interface SearchBox {
  /** Puts the cursor there and selects what stands there. */
  focus: () => void;
  /** Puts the text there, as if typed. */
  search: (text: string) => void;
}

export const searchBox = createStore<SearchBox | null>(null);

/** Called by the search box in the slot: makes it reachable by `/` and from the palette. */
export function useSearchBox(box: SearchBox): void {
  const latest = useRef(box);
  useEffect(() => {
    latest.current = box;
  });
  // With the page itself, not after it: a key between the two would go to the box of the page before.
  useLayoutEffect(() => {
    const mine: SearchBox = { focus: () => latest.current.focus(), search: (text) => latest.current.search(text) };
    searchBox.set(mine);
    return () => searchBox.set((current) => (current === mine ? null : current));
  }, []);
}
