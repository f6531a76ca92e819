'use client';

import { useEffect, useEffectEvent } from 'react';
import { attemptFor } from '@/components/form/attempt';
import type { CommandResult } from '@/components/form/command-result';
import { reportOpen, reportShut, sessionEnded, sessionLocked } from '@/components/form/connection';
import { postAttempt } from '@/components/form/post';
import { createStore } from '@/components/ui/store';
import type { SessionClock } from '@/lib/server/session-state';
import { forgetLock, isLockOwed, keepLocking } from './lock';
import { joinTabs, type TabMessage } from './session-tabs';
import { watchSession, type Warning } from './session-watch';

/** What shows that a person is there. A pointer that is moved does not: a desk that shakes moves it too. */
const ACTS = ['keydown', 'pointerdown', 'wheel'] as const;

/** Whether the end of the session is near. */
export const sessionWarning = createStore<Warning>(null);

/** The page itself was lost while the session was locked: only a reload brings it back. */
export const pageLost = createStore(false);

let current: { acted: () => void; open: (clock: SessionClock) => void } | null = null;

/** A person wants to go on. */
export function goOn(): void {
  current?.acted();
}

/** The password was right: the page is shown again, with everything in it. */
export function openAgain(clock: SessionClock): void {
  if (current) current.open(clock);
  else window.location.reload();
}

const ask = (question: 'state' | 'continue'): Promise<CommandResult<SessionClock>> => postAttempt<SessionClock>(`session/${question}`, attemptFor(null, {}));

/** Follows the session of this page and of the other tabs of this browser, and covers the page when it is locked or over. Once a page. */
export function useSessionWatch({ username, idleMinutes }: { username: string; idleMinutes: number }): void {
  // Else somebody else signed in within this browser: what stands here is not theirs.
  const isOurs = useEffectEvent((clock: SessionClock) => clock.username === username);

  useEffect(() => {
    const watch = watchSession({
      idleMs: idleMinutes * 60_000,
      clock: () => performance.now(),
      tell: () => ask('continue'),
      ask: () => ask('state'),
      cover: () => reportShut('locked'),
      pass: (clock) => tabs.tell({ kind: 'clock', clock }),
    });
    const open = (clock: SessionClock) => {
      if (!isOurs(clock) || pageLost.get()) return window.location.reload();
      forgetLock();
      reportOpen();
      watch.heard(clock);
    };
    /** The server says whether another tab's word holds here too. */
    const askAgain = async () => {
      const result = await ask('state');
      if (result.kind !== 'done' || isLockOwed()) return;
      if (result.value.state === 'live') open(result.value);
      else reportShut('locked');
    };
    const receive = (message: TabMessage) => {
      if (message.kind === 'locked') reportShut('locked');
      else if (message.kind !== 'clock') void askAgain();
      else if (isOurs(message.clock) && !sessionEnded.get()) watch.heard(message.clock);
    };
    const tabs = joinTabs(receive);
    const hear = ({ isTrusted }: Event) => {
      if (isTrusted && !sessionEnded.get()) watch.acted();
    };
    const pass = async () => {
      if (sessionEnded.get()) return tabs.tell({ kind: sessionLocked.get() ? 'locked' : 'over' });
      // Signed in again over the page: how long that lasts is asked once.
      const result = await ask('state');
      if (result.kind === 'done') watch.heard(result.value);
      tabs.tell({ kind: 'opened' });
    };
    const endings = [keepLocking(), watch.warning.subscribe(() => sessionWarning.set(watch.warning.get())), sessionEnded.subscribe(() => void pass())];
    for (const act of ACTS) window.addEventListener(act, hear, { capture: true, passive: true });
    current = { acted: watch.acted, open };
    return () => {
      current = null;
      for (const act of ACTS) window.removeEventListener(act, hear, { capture: true });
      for (const end of endings) end();
      watch.stop();
      tabs.leave();
    };
  }, [idleMinutes]);
}
