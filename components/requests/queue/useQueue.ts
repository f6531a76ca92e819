'use client';

import { useSettled } from '@/components/grid/useSettled';
import { pagesOf, useQueue, type Queue } from '@/components/queue/useQueue';
import type { RequestCounts } from '@/lib/requests/queries/count-requests';
import type { RequestRow } from '@/lib/requests/queries/list-requests';
import type { QueueAddress } from './queue-address';

/** What the queries are asked with, beside sort and page. */
export type QueueQuestion = Pick<QueueAddress, 'view' | 'kind' | 'status'> & { text: string };

/** One page of the queue for the grid. */
export const fetchPage = pagesOf<RequestRow, QueueQuestion>('requests');

/** The queue that the address and the text ask for. */
export function useRequestQueue({ view, kind, status }: QueueAddress, text: string, counted: RequestCounts): Queue<RequestRow, RequestCounts, QueueQuestion> {
  const settled = useSettled(text);
  return useQueue({
    queue: 'requests',
    topic: 'service_requests',
    question: { view, text: settled.trim(), kind, status },
    counted,
    // In these views a request changes its status without leaving; only its first version is news.
    isNew: ({ version }: RequestRow) => (view === 'mine' || view === 'all' ? version === 1 : true),
  });
}
