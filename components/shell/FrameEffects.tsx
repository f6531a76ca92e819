'use client';

import { useEffect } from 'react';
import { recallSingleKeys } from './preferences';
import { useKeyListener } from './useKeyListener';
import { useLive } from './live';
import { useRouteFocus } from './useRouteFocus';

/** What the frame does without being seen: hears keys, keeps the live stream (`live`), moves the focus after a navigation. */
export function FrameEffects({ live }: { live: boolean }) {
  useEffect(recallSingleKeys, []);
  useEffect(() => {
    document.documentElement.dataset.frame = 'listening';
  }, []);
  useKeyListener();
  useRouteFocus();
  return live ? <LiveStream /> : null;
}

function LiveStream() {
  useLive();
  return null;
}
