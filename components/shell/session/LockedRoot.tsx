'use client';

import { useEffect } from 'react';
import { reportShut, sessionEnded, sessionLocked } from '@/components/form/connection';
import { useStore } from '@/components/ui/store';
import { LockScreen } from './LockScreen';
import { joinTabs } from './session-tabs';

/** A page that was opened while the session is locked: nothing of it has been sent. The password, here or in another tab, loads it. */
export function LockedRoot({ name, username, singleSignOn }: { name: string; username: string; singleSignOn: boolean }) {
  const locked = useStore(sessionLocked);
  const shut = useStore(sessionEnded);
  useEffect(() => {
    reportShut('locked');
    const tabs = joinTabs(({ kind }) => {
      if (kind === 'opened') window.location.reload();
    });
    return tabs.leave;
  }, []);
  const over = shut && !locked;
  useEffect(() => {
    // The server leads to the sign-in, and back here from there.
    if (over) window.location.reload();
  }, [over]);
  const reload = () => {
    const tabs = joinTabs(() => undefined);
    tabs.tell({ kind: 'opened' });
    tabs.leave();
    window.location.reload();
  };
  return locked && <LockScreen name={name} username={username} singleSignOn={singleSignOn} onOpen={reload} />;
}
