'use client';

import type { SessionClock } from '@/lib/server/session-state';

/** What the tabs of one browser tell each other of the session that they share. Nothing in it is secret: every tab asks the server itself. */
export type TabMessage =
  /** It lasts so long. */
  | { kind: 'clock'; clock: SessionClock }
  | { kind: 'locked' }
  | { kind: 'over' }
  /** The password was right. */
  | { kind: 'opened' };

const CHANNEL = 'loket-session';

/** Joins the tabs. Returns how to tell the others, and how to leave. */
export function joinTabs(receive: (message: TabMessage) => void): { tell: (message: TabMessage) => void; leave: () => void } {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<TabMessage>) => receive(data);
  return { tell: (message) => channel.postMessage(message), leave: () => channel.close() };
}
