'use client';

import { useEffect, useEffectEvent, type RefObject } from 'react';

/** Takes over what was typed or scanned into the box before the page had come to life: the browser shows it, nobody has heard of it yet. */
export function useTypedBefore(box: RefObject<HTMLInputElement | null>, type: (text: string) => void): void {
  const take = useEffectEvent(type);
  useEffect(() => {
    const typed = box.current?.value ?? '';
    if (typed !== '') take(typed);
  }, [box]);
}
