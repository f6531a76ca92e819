'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { fetchRows, useRows } from '@/components/form/useRows';
import type { GridHandle, GridSort, PageAsk } from '@/components/grid/types';
import { useLiveRows, type LiveRows } from '@/components/grid/useLiveRows';
import { useSettled } from '@/components/grid/useSettled';
import type { ComplaintCounts } from '@/lib/complaints/queries/count-complaints';
import type { ComplaintPage, ComplaintRow } from '@/lib/complaints/queries/list-complaints';
import type { QueueAddress } from './queue-address';

/** Due instants are said in words that grow old: the rows in sight are asked again so often. */
const RENEW_MS = 60_000;
const MOST_RENEWED = 100;

/** What the queries are asked with, beside sort and page. */
export type QueueQuestion = Omit<QueueAddress, 'sort' | 'open'> & { text: string };

type Cursor = ComplaintPage['next'];

/** One page of the queue for the grid. */
export function fetchPage({ after, limit, sort, filter, signal }: PageAsk<QueueQuestion, Cursor>): Promise<ComplaintPage> {
  return fetchRows<ComplaintPage>('complaints/rows', { ...filter, ...sortInput(sort), after, limit }, signal);
}

export function sortInput(sort: GridSort | null): { sort?: string; descending?: boolean } {
  return sort === null ? {} : { sort: sort.column, descending: sort.descending };
}

export interface Queue {
  question: QueueQuestion;
  counts: ComplaintCounts;
  live: LiveRows;
  grid: React.RefObject<GridHandle<ComplaintRow> | null>;
  /** The newest version of each row that was told of since the tab was opened. */
  versions: ReadonlyMap<string, number>;
  refreshCounts: () => void;
}

/** The queue that the address and the text ask for: its counts, and what happens to it while it is open. */
export function useQueue(address: QueueAddress, text: string, counted: ComplaintCounts): Queue {
  const { view, status, level, category, channel } = address;
  const question: QueueQuestion = { view, text: useSettled(text).trim(), status, level, category, channel };
  const grid = useRef<GridHandle<ComplaintRow>>(null);
  const { rows: counts = counted, refresh: refreshCounts } = useRows<ComplaintCounts>('complaints/counts', question, { fallbackData: counted });
  const [versions, setVersions] = useState<ReadonlyMap<string, number>>(new Map());
  const refresh = async (ids: readonly string[]) => (await fetchRows<{ rows: ComplaintRow[] }>('complaints/refresh', { ...question, ids })).rows;

  const live = useLiveRows<ComplaintRow>({
    topic: 'complaints',
    grid,
    question: JSON.stringify(question),
    refresh,
    // A case changes within these views without having come: only its first version is news.
    isNew: ({ version }) => (view === 'all' || view === 'mine' ? version <= 2 : true),
    onBurst(_, rows) {
      refreshCounts();
      setVersions((before) => new Map([...before, ...rows.map(({ id, version }) => [id, version] as const)]));
    },
  });

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
  return { question, counts, live, grid, versions, refreshCounts };
}
