'use client';

import { useEffect } from 'react';
import { recallSingleKeys } from './preferences';
import { useKeyListener } from './useKeyListener';
import { useLive } from './live';
import { useRouteFocus } from './useRouteFocus';

/** What the frame does without being seen: hears keys, keeps the live stream, moves the focus after a navigation. */
export function FrameEffects() {
  useEffect(recallSingleKeys, []);
  useEffect(() => {
    document.documentElement.dataset.frame = 'listening';
  }, []);
  useKeyListener();
  useLive();
  useRouteFocus();
  return null;
}
