'use client';

import { useEffect, useRef } from 'react';
import { askRows } from '@/components/form/useRows';
import { useAnnouncements } from '@/components/shell/live';
import { createStore } from '@/components/ui/store';
import type { Presence } from '@/lib/complaints/queries/presence';

const AGAIN_MS = 20_000;
const GATHER_MS = 150;

/** Who is at which case now, by the id of the case. */
export const presence = createStore<ReadonlyMap<string, readonly Presence[]>>(new Map());

async function ask(): Promise<void> {
  const result = await askRows<Presence[]>('complaints/presence', {});
  if (result.kind !== 'done') return;
  const byCase = new Map<string, Presence[]>();
  for (const each of result.value) byCase.set(each.complaintId, [...(byCase.get(each.complaintId) ?? []), each]);
  presence.set(byCase);
}

/** Keeps the store true while the queue is open: asked on every announcement, and now and then for those who left without a word. */
export function usePresenceStore(): void {
  const gathered = useRef<number | undefined>(undefined);
  useAnnouncements('complaint_presence', () => {
    // Announcements come in bursts.
    window.clearTimeout(gathered.current);
    gathered.current = window.setTimeout(() => void ask(), GATHER_MS);
  });
  useEffect(() => {
    void ask();
    const timer = window.setInterval(() => void ask(), AGAIN_MS);
    return () => window.clearInterval(timer);
  }, []);
}

/** Says that the person is at this case, until it is closed. `doing` changes are said at once. */
export function useAtCase(complaintId: string, doing: 'looking' | 'answering'): void {
  useEffect(() => {
    const say = () => void askRows('complaints/mark-presence', { id: complaintId, doing });
    say();
    const timerOfMine = window.setInterval(say, AGAIN_MS);
    return () => window.clearInterval(timerOfMine);
  }, [complaintId, doing]);
  useEffect(() => {
    const leave = () =>
      void fetch('/api/complaints/mark-presence', { method: 'POST', keepalive: true, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ id: complaintId, doing: null }) }).catch(() => undefined);
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [complaintId]);
}
