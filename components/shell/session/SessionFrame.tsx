'use client';

import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { useSWRConfig } from 'swr';
import { sessionEnded, sessionLocked } from '@/components/form/connection';
import { useStore } from '@/components/ui/store';
import { useShortcuts } from '../acts';
import { clearWhenOver, leaveForSignIn } from './clearing';
import { LOCK_KEYS, lockScreen } from './lock';
import { LateLock } from './LateLock';
import { SessionWarning } from './SessionWarning';
import { useCover } from './useCover';
import { openAgain, useSessionWatch } from './useSessionWatch';

interface Props {
  name: string;
  username: string;
  singleSignOn: boolean;
  idleMinutes: number;
}

/** What the frame does about the session: follows it, warns before its end, covers the page and locks it, and leaves the page that nobody comes back to. */
export function SessionFrame({ name, username, singleSignOn, idleMinutes }: Props) {
  const t = useTranslations('sessions.lock');
  const locked = useStore(sessionLocked);
  useSessionWatch({ username, idleMinutes });
  useCover(t('documentTitle'));
  useCatchUp();
  useEffect(() => clearWhenOver({ ended: sessionEnded, locked: sessionLocked, leave: leaveForSignIn }), []);
  useShortcuts([{ keys: LOCK_KEYS, labelKey: 'sessions.lock.act', inDialog: true, run: lockScreen }], 'frame');
  return (
    <>
      <SessionWarning />
      <LateLock locked={locked} name={name} username={username} singleSignOn={singleSignOn} onOpen={openAgain} />
    </>
  );
}

/** Asks everything on the page anew when it is uncovered: what was announced meanwhile was not heard. */
function useCatchUp(): void {
  const { mutate } = useSWRConfig();
  useEffect(
    () =>
      sessionEnded.subscribe(() => {
        if (!sessionEnded.get()) void mutate(() => true);
      }),
    [mutate],
  );
}
