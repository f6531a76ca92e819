'use client';

import { useEffect, useRef, type RefObject } from 'react';

/** Puts the focus on the first link or button of the place when it appears: Enter is then the next step. */
export function useFirstFocus<E extends HTMLElement>(): RefObject<E | null> {
  const place = useRef<E>(null);
  useEffect(() => {
    place.current?.querySelector<HTMLElement>('a[href], button')?.focus();
  }, []);
  return place;
}
