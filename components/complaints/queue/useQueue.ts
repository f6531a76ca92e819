'use client';

import { useEffect, useEffectEvent } from 'react';
import { useSettled } from '@/components/grid/useSettled';
import { pagesOf, useQueue, type Queue } from '@/components/queue/useQueue';
import type { ComplaintCounts } from '@/lib/complaints/queries/count-complaints';
import type { ComplaintRow } from '@/lib/complaints/queries/list-complaints';
import type { QueueAddress } from './queue-address';

/** Due instants are said in words that grow old: the rows in sight are asked again so often. */
const RENEW_MS = 60_000;
const MOST_RENEWED = 100;

/** What the queries are asked with, beside sort and page. */
export type QueueQuestion = Omit<QueueAddress, 'sort' | 'open'> & { text: string };

/** One page of the queue for the grid. */
export const fetchPage = pagesOf<ComplaintRow, QueueQuestion>('complaints');

/** The queue that the address and the text ask for; what it says of time stays true. */
export function useComplaintQueue(address: QueueAddress, text: string, counted: ComplaintCounts): Queue<ComplaintRow, ComplaintCounts, QueueQuestion> {
  const { view, status, level, category, channel } = address;
  const settled = useSettled(text);
  const queue = useQueue({
    queue: 'complaints',
    topic: 'complaints',
    question: { view, text: settled.trim(), status, level, category, channel },
    counted,
    // A case changes within these views without having come: only its first version is news.
    isNew: ({ version }: ComplaintRow) => (view === 'all' || view === 'mine' ? version <= 2 : true),
  });
  const { grid, refresh, refreshCounts } = queue;

  const renew = useEffectEvent(() => {
    if (document.hidden) return;
    const ids = grid.current?.rows().slice(0, MOST_RENEWED).map(({ id }) => id) ?? [];
    if (ids.length > 0) refresh(ids).then((rows) => grid.current?.update(rows), () => undefined);
    refreshCounts();
  });
  useEffect(() => {
    const timer = window.setInterval(renew, RENEW_MS);
    return () => window.clearInterval(timer);
  }, []);
  return queue;
}
