'use client';

import { useRef, useState } from 'react';
import { fetchRows, useRows } from '@/components/form/useRows';
import type { GridHandle, GridSort, PageAsk } from '@/components/grid/types';
import { useLiveRows, type LiveRows } from '@/components/grid/useLiveRows';
import { useSettled } from '@/components/grid/useSettled';
import type { TransferCounts } from '@/lib/transfers/queries/count-transfers';
import type { TransferPage, TransferRow } from '@/lib/transfers/queries/list-transfers';
import type { Behind } from './behind';
import type { QueueAddress } from './queue-address';

/** What the queries are asked with, beside sort and page. */
export interface QueueQuestion extends Behind {
  view: QueueAddress['view'];
  text: string;
  status: QueueAddress['status'];
  localGovernmentId: string | null;
  code: QueueAddress['code'];
}

type Cursor = TransferPage['next'];

/** One page of the queue for the grid. */
export function fetchPage({ after, limit, sort, filter, signal }: PageAsk<QueueQuestion, Cursor>): Promise<TransferPage> {
  return fetchRows<TransferPage>('transfers/rows', { ...filter, ...sortInput(sort), after, limit }, signal);
}

export function sortInput(sort: GridSort | null): { sort?: string; descending?: boolean } {
  return sort === null ? {} : { sort: sort.column, descending: sort.descending };
}

export interface Queue {
  question: QueueQuestion;
  counts: TransferCounts;
  live: LiveRows;
  grid: React.RefObject<GridHandle<TransferRow> | null>;
  /** The newest version of each row that was told of since the tab was opened. */
  versions: ReadonlyMap<string, number>;
  refreshCounts: () => void;
}

/** The queue that the address and the text ask for: its counts, and what happens to it while it is open. */
export function useQueue(address: QueueAddress, text: string, counted: TransferCounts): Queue {
  const settled = useSettled(text);
  const { view, status, localGovernmentId, code, behind } = address;
  const question: QueueQuestion = { view, text: settled.trim(), status, localGovernmentId, code, ...behind };
  const grid = useRef<GridHandle<TransferRow>>(null);
  const { rows: counts = counted, refresh: refreshCounts } = useRows<TransferCounts>('transfers/counts', question, { fallbackData: counted });
  const [versions, setVersions] = useState<ReadonlyMap<string, number>>(new Map());

  const live = useLiveRows<TransferRow>({
    topic: 'transfers',
    grid,
    question: JSON.stringify(question),
    refresh: async (ids) => (await fetchRows<{ rows: TransferRow[] }>('transfers/refresh', { ...question, ids })).rows,
    // In these views a request changes its status without leaving; only its first version is news.
    isNew: ({ version }) => (view === 'mine' || view === 'all' ? version === 1 : true),
    onBurst(_, rows) {
      refreshCounts();
      setVersions((before) => new Map([...before, ...rows.map(({ id, version }) => [id, version] as const)]));
    },
  });
  return { question, counts, live, grid, versions, refreshCounts };
}
