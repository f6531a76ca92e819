'use client';

import { createStore } from '@/components/ui/store';

/** Whether the server answers. `reconnecting`: the last request did not get through and we are trying. */
export type Connection = 'online' | 'reconnecting' | 'offline';

export const connection = createStore<Connection>('online');

/** True once the server has said that it answers nothing any more, because the session is locked or over; false again after the password. */
export const sessionEnded = createStore(false);

/** True while the session is not over but waits for its password. */
export const sessionLocked = createStore(false);

/** Says that the session is locked or over: the page is covered, and what is sent meanwhile waits. */
export function reportShut(how: 'locked' | 'over'): void {
  sessionLocked.set(how === 'locked');
  sessionEnded.set(true);
}

/** Says that the session is open again: what waited goes out. */
export function reportOpen(): void {
  sessionLocked.set(false);
  sessionEnded.set(false);
}

/** What the status of an answer says of the session, if anything. */
export function shutBy(status: number): 'locked' | 'over' | null {
  if (status === 423) return 'locked';
  return status === 401 ? 'over' : null;
}

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 8_000;
let trying = false;

/** Says that a request did not reach the server. The health check is then asked until it answers. */
export function reportUnreachable(): void {
  connection.set(navigator.onLine ? 'reconnecting' : 'offline');
  if (!trying) void tryAgain();
}

/** Says that the server answered. */
export function reportReachable(): void {
  connection.set('online');
}

async function tryAgain(): Promise<void> {
  trying = true;
  for (let wait = FIRST_WAIT_MS; connection.get() !== 'online'; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
    await waitOrOnline(wait);
    const answered = await fetch('/api/health', { cache: 'no-store' }).then((response) => response.ok).catch(() => false);
    if (answered) reportReachable();
    else connection.set(navigator.onLine ? 'reconnecting' : 'offline');
  }
  trying = false;
}

function waitOrOnline(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      window.clearTimeout(timer);
      window.removeEventListener('online', done);
      resolve();
    };
    const timer = window.setTimeout(done, ms);
    window.addEventListener('online', done);
  });
}
