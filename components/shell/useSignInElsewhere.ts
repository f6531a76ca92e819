'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { hearSignedIn, readSignedIn } from '@/components/form/signed-in-channel';

export type SignInElsewhere = 'asking' | 'waiting' | 'blocked' | 'somebody_else';

/** Signing in again with the office account in a window of its own; `onSame` runs when it was the same person. */
export function useSignInElsewhere(username: string, onSame: () => void): { state: SignInElsewhere; openWindow: () => void } {
  const [state, setState] = useState<SignInElsewhere>('asking');
  const hear = useEffectEvent((news: unknown) => {
    const who = readSignedIn(news, username);
    if (who === 'same') onSame();
    if (who === 'other') setState('somebody_else');
  });
  useEffect(() => hearSignedIn((news) => hear(news)), []);
  return {
    state,
    openWindow: () => setState(window.open('/sign-in?again=1&to=%2Fsigned-in', '_blank', 'popup,width=520,height=760') ? 'waiting' : 'blocked'),
  };
}
