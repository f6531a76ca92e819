'use client';

import { useEffect, useEffectEvent, useState } from 'react';

/** Counts down from `seconds` while `active`, anew at each touch or key; calls `onEnd` at the end. The seconds that are left. */
export function useIdleReset(active: boolean, seconds: number, onEnd: () => void): number {
  const [left, setLeft] = useState(seconds);
  const end = useEffectEvent(onEnd);
  useEffect(() => {
    if (!active) return undefined;
    let rest = seconds;
    const anew = () => {
      rest = seconds;
      setLeft(rest);
    };
    anew();
    const timer = window.setInterval(() => {
      rest -= 1;
      setLeft(rest);
      if (rest <= 0) end();
    }, 1_000);
    window.addEventListener('pointerdown', anew);
    window.addEventListener('keydown', anew);
    return () => {
      window.clearInterval(timer);
      window.removeEventListener('pointerdown', anew);
      window.removeEventListener('keydown', anew);
    };
  }, [active, seconds]);
  return active ? left : seconds;
}
