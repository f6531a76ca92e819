'use client';

import { useCallback, useRef, useState } from 'react';
import { fetchRows, useRows } from '@/components/form/useRows';
import type { GridHandle, GridSort, PageAsk } from '@/components/grid/types';
import { useLiveRows, type LiveRows } from '@/components/grid/useLiveRows';
import { useSettled } from '@/components/grid/useSettled';
import { useTabAddress, type AddressParams, type Go } from '@/components/shell/useTabAddress';
import type { RequestView } from '@/lib/requests/model';
import type { RequestCounts } from '@/lib/requests/queries/count-requests';
import type { RequestPage, RequestRow } from '@/lib/requests/queries/list-requests';
import { readAddress, writeAddress, type QueueAddress } from './queue-address';

/** What the queries are asked with, beside sort and page. */
export type QueueQuestion = Pick<QueueAddress, 'view' | 'kind' | 'status'> & { text: string };

/** One page of the queue for the grid. */
export function fetchPage({ after, limit, sort, filter, signal }: PageAsk<QueueQuestion, RequestPage['next']>): Promise<RequestPage> {
  return fetchRows<RequestPage>('requests/rows', { ...filter, ...sortInput(sort), after, limit }, signal);
}

/** The order of the list as the queries take it. */
export function sortInput(sort: GridSort | null): { sort?: string; descending?: boolean } {
  return sort === null ? {} : { sort: sort.column, descending: sort.descending };
}

/** The queue's state is the address of the tab. */
export function useQueueAddress(firstView: RequestView): { address: QueueAddress; go: Go<QueueAddress> } {
  const read = useCallback((path: string, params: AddressParams) => readAddress(path, params, firstView), [firstView]);
  return useTabAddress(read, writeAddress);
}

export interface Queue {
  question: QueueQuestion;
  counts: RequestCounts;
  live: LiveRows;
  grid: React.RefObject<GridHandle<RequestRow> | null>;
  /** The newest version of each row that was told of since the tab was opened. */
  versions: ReadonlyMap<string, number>;
  refreshCounts: () => void;
}

/** The queue that the address and the text ask for: its counts, and what happens to it while it is open. */
export function useQueue({ view, kind, status }: QueueAddress, text: string, counted: RequestCounts): Queue {
  const settled = useSettled(text);
  const question: QueueQuestion = { view, text: settled.trim(), kind, status };
  const grid = useRef<GridHandle<RequestRow>>(null);
  const { rows: counts = counted, refresh: refreshCounts } = useRows<RequestCounts>('requests/counts', question, { fallbackData: counted });
  const [versions, setVersions] = useState<ReadonlyMap<string, number>>(new Map());
  const live = useLiveRows<RequestRow>({
    topic: 'service_requests',
    grid,
    question: JSON.stringify(question),
    refresh: async (ids) => (await fetchRows<{ rows: RequestRow[] }>('requests/refresh', { ...question, ids })).rows,
    // In these views a request changes its status without leaving; only its first version is news.
    isNew: ({ version }) => (view === 'mine' || view === 'all' ? version === 1 : true),
    onBurst(_, rows) {
      refreshCounts();
      setVersions((before) => new Map([...before, ...rows.map(({ id, version }) => [id, version] as const)]));
    },
  });
  return { question, counts, live, grid, versions, refreshCounts };
}
