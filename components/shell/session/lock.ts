'use client';

import { attemptFor } from '@/components/form/attempt';
import { connection, reportShut, sessionEnded } from '@/components/form/connection';
import { postAttempt } from '@/components/form/post';

/** No browser has a use for it, one hand reaches it, and it works while typing and over a dialog. */
export const LOCK_KEYS = 'Shift+F4';

/** The page is covered, and the server has not heard of it yet. */
let owed = false;
let underway = false;

/** Covers the page at once and locks the session on the server, as soon as it can be reached. */
export function lockScreen(): void {
  if (sessionEnded.get()) return;
  reportShut('locked');
  owed = true;
  void sendLock();
}

/** Is the page covered although the server does not know it yet? */
export function isLockOwed(): boolean {
  return owed;
}

/** The password was right: there is nothing to lock any more. */
export function forgetLock(): void {
  owed = false;
}

/** Sends what the line held back. Returns the way to stop. */
export function keepLocking(): () => void {
  return connection.subscribe(() => {
    if (connection.get() === 'online') void sendLock();
  });
}

async function sendLock(): Promise<void> {
  if (!owed || underway) return;
  underway = true;
  const { kind } = await postAttempt('session/lock', attemptFor(null, {}));
  underway = false;
  if (kind === 'done' || kind === 'signed_out') owed = false;
}
