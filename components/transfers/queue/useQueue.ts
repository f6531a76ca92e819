'use client';

import { useSettled } from '@/components/grid/useSettled';
import { pagesOf, useQueue, type Queue } from '@/components/queue/useQueue';
import type { TransferCounts } from '@/lib/transfers/queries/count-transfers';
import type { TransferRow } from '@/lib/transfers/queries/list-transfers';
import type { Behind } from './behind';
import type { QueueAddress } from './queue-address';

/** What the queries are asked with, beside sort and page. */
export type QueueQuestion = Pick<QueueAddress, 'view' | 'status' | 'localGovernmentId' | 'code'> & Behind & { text: string };

/** One page of the queue for the grid. */
export const fetchPage = pagesOf<TransferRow, QueueQuestion>('transfers');

/** The queue that the address and the text ask for. */
export function useTransferQueue(address: QueueAddress, text: string, counted: TransferCounts): Queue<TransferRow, TransferCounts, QueueQuestion> {
  const { view, status, localGovernmentId, code, behind } = address;
  const settled = useSettled(text);
  return useQueue({
    queue: 'transfers',
    topic: 'transfers',
    question: { view, text: settled.trim(), status, localGovernmentId, code, ...behind },
    counted,
    // In these views a request changes its status without leaving; only its first version is news.
    isNew: ({ version }: TransferRow) => (view === 'mine' || view === 'all' ? version === 1 : true),
  });
}
