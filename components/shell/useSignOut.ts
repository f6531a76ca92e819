'use client';

import { useState } from 'react';
import { signOut } from '@/components/form/credentials';

/** Ends the session and leaves the console: a whole new document, so that nothing of this one stays in memory. */
export function useSignOut() {
  const [state, setState] = useState<'idle' | 'leaving' | 'failed'>('idle');
  async function leaveNow(): Promise<void> {
    if (state === 'leaving') return;
    setState('leaving');
    const next = await signOut();
    if (next === null) setState('failed');
    else window.location.replace(next);
  }
  return { leaving: state === 'leaving', failed: state === 'failed', leave: () => void leaveNow() };
}
