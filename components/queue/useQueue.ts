'use client';

import { useRef, useState, type RefObject } from 'react';
import { fetchRows, useRows } from '@/components/form/useRows';
import type { Page } from '@/components/grid/keyset-pages';
import type { LiveRow } from '@/components/grid/live-rows';
import type { GridHandle, GridSort, PageAsk } from '@/components/grid/types';
import { useLiveRows, type LiveRows } from '@/components/grid/useLiveRows';
import type { Announcement } from '@/lib/server/events';
import type { QueueName } from './queues';

/** A row of a queue: a case as the list shows it. */
export interface QueueRow extends LiveRow {
  reference: string;
  version: number;
  /** What may be done with the case, by the one who looks at it. */
  actions: readonly string[];
}

/** Where a page ends: the key by which the list is sorted, and the id. */
interface Cursor {
  key: string;
  id: string;
}

/** Asks a queue for one page, for the grid. */
export type FetchPage<Row, Question> = (ask: PageAsk<Question, Cursor>) => Promise<Page<Row, Cursor>>;

/** How the pages of a queue are asked for. */
export function pagesOf<Row, Question extends object>(queue: QueueName): FetchPage<Row, Question> {
  return ({ after, limit, sort, filter, signal }) => fetchRows(`${queue}/rows`, { ...filter, ...sortInput(sort), after, limit }, signal);
}

/** The order of the list as the queries take it. */
export function sortInput(sort: GridSort | null): { sort?: string; descending?: boolean } {
  return sort === null ? {} : { sort: sort.column, descending: sort.descending };
}

interface Options<Row, Counts, Question> {
  queue: QueueName;
  topic: Announcement['topic'];
  /** What the queries are asked with, beside sort and page. */
  question: Question;
  /** The counts that the page was opened with. */
  counted: Counts;
  /** Tells a row that came to the view from one that changed within it. */
  isNew: (row: Row) => boolean;
}

export interface Queue<Row, Counts, Question> {
  question: Question;
  counts: Counts;
  live: LiveRows;
  grid: RefObject<GridHandle<Row> | null>;
  /** The newest version of each row that was told of since the tab was opened. */
  versions: ReadonlyMap<string, number>;
  refreshCounts: () => void;
  /** How these rows stand now. */
  refresh: (ids: readonly string[]) => Promise<Row[]>;
}

/** The queue that a question asks for: its counts, and what happens to it while it is open. */
export function useQueue<Row extends QueueRow, Counts, Question extends object>({ queue, topic, question, counted, isNew }: Options<Row, Counts, Question>): Queue<Row, Counts, Question> {
  const grid = useRef<GridHandle<Row>>(null);
  const { rows: counts = counted, refresh: refreshCounts } = useRows<Counts>(`${queue}/counts`, question, { fallbackData: counted });
  const [versions, setVersions] = useState<ReadonlyMap<string, number>>(new Map());
  const refresh = async (ids: readonly string[]) => (await fetchRows<{ rows: Row[] }>(`${queue}/refresh`, { ...question, ids })).rows;
  const live = useLiveRows<Row>({
    topic,
    grid,
    question: JSON.stringify(question),
    refresh,
    isNew,
    onBurst(_, rows) {
      refreshCounts();
      setVersions((before) => new Map([...before, ...rows.map(({ id, version }) => [id, version] as const)]));
    },
  });
  return { question, counts, live, grid, versions, refreshCounts, refresh };
}
