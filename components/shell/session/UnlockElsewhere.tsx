'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { attemptFor } from '@/components/form/attempt';
import { postAttempt } from '@/components/form/post';
import type { SessionClock } from '@/lib/server/session-state';
import { useSignInElsewhere } from '../useSignInElsewhere';
import { useSignOut } from '../useSignOut';
import styles from './LockScreen.module.css';

/** The lock opens as a modal, which gives the focus to what bears this attribute; React sets none. */
const first = (button: HTMLButtonElement | null): void => button?.setAttribute('autofocus', '');

/** The lock of a person without a password here: signing in again with the office account, in a window of its own, opens it. */
export function UnlockElsewhere({ username, onOpen }: { username: string; onOpen: (clock: SessionClock) => void }) {
  const t = useTranslations('sessions.lock');
  const again = useTranslations('shell.session');
  const [lost, setLost] = useState(false);
  const { leaving, failed, leave } = useSignOut();

  /** The browser has a new session now; the server says how that one stands. */
  async function goOn(): Promise<void> {
    const result = await postAttempt<SessionClock>('session/state', attemptFor(null, {}));
    const opened = result.kind === 'done' && result.value.state === 'live';
    setLost(!opened);
    if (opened) onOpen(result.value);
  }
  const { state, openWindow } = useSignInElsewhere(username, () => void goOn());

  return (
    <div className={styles.form}>
      <p role="status">{state !== 'asking' && again(`elsewhereState.${state}`)}</p>
      <p role="alert" className={styles.problem}>
        {failed ? t('signOutFailed') : lost && t('fault')}
      </p>
      <div className={styles.acts}>
        <button type="button" className={styles.leave} aria-disabled={leaving} onClick={leave}>
          {leaving ? t('signingOut') : t('signOut')}
        </button>
        <button ref={first} type="button" className={styles.submit} onClick={openWindow}>
          {again('submit')}
        </button>
      </div>
    </div>
  );
}
