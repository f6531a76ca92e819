'use client';

import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react';
import { connection, sessionEnded } from '@/components/form/connection';
import { useAnnouncements } from '@/components/shell/live';
import type { Announcement } from '@/lib/server/events';
import { NOTHING_HAPPENED, takeIn, type Happened, type LiveRow } from './live-rows';
import type { GridHandle } from './types';

/** Announcements come in bursts (a family, a bulk decision): gathered for this long. */
const GATHER_MS = 250;
/** More than this at once is a day's job at work: the loaded rows are then loaded again as a whole. */
const MOST_AT_ONCE = 100;

interface Options<Row extends LiveRow> {
  topic: Announcement['topic'];
  grid: RefObject<GridHandle<Row> | null>;
  /** The filter as text: another one is another list, in which nothing has happened yet. */
  question: string;
  /** How these rows stand now, with regard to the filter; what is out of scope is left out. */
  refresh: (ids: string[]) => Promise<Row[]>;
  isNew: (row: Row) => boolean;
  /** Told of every burst, also when no row of the list is touched: for counts. */
  onBurst?: (ids: readonly string[], rows: readonly Row[]) => void;
}

export interface LiveRows {
  fresh: readonly string[];
  stale: readonly string[];
  /** Rows that came with the last `show`: marked until the next. */
  shown: ReadonlySet<string>;
  /** Loads the list anew, in place, and goes to the first row that came. */
  show: () => void;
  /** For the grid's `onLoaded`. */
  onLoaded: () => void;
}

/** Keeps an open list true without moving it: changed rows change where they stand, new ones are counted until the person asks for them. */
export function useLiveRows<Row extends LiveRow>(options: Options<Row>): LiveRows {
  const { topic, grid, question } = options;
  const [state, setState] = useState<{ question: string; happened: Happened; shown: ReadonlySet<string> }>({ question, happened: NOTHING_HAPPENED, shown: new Set() });
  const current = state.question === question ? state : { question, happened: NOTHING_HAPPENED, shown: new Set<string>() };
  const gathered = useRef(new Set<string>());
  const timer = useRef<number | undefined>(undefined);
  const seeking = useRef<readonly string[]>([]);

  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });

  async function settle(): Promise<void> {
    const { grid: list, question: asked, refresh, isNew, onBurst } = latest.current;
    const ids = [...gathered.current];
    gathered.current.clear();
    if (ids.length > MOST_AT_ONCE) {
      list.current?.reload();
      onBurst?.(ids, []);
      return;
    }
    const rows = await refresh(ids).catch(() => null);
    if (rows === null) return;
    const loaded = new Set(list.current?.rows().map(({ id }) => id));
    list.current?.update(rows);
    setState((before) => ({
      question: asked,
      shown: before.question === asked ? before.shown : new Set(),
      happened: takeIn(before.question === asked ? before.happened : NOTHING_HAPPENED, rows, (id) => loaded.has(id), isNew),
    }));
    onBurst?.(ids, rows);
  }

  useAnnouncements(topic, ({ objectId }) => {
    gathered.current.add(objectId);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void settle(), GATHER_MS);
  });
  useEffect(() => () => window.clearTimeout(timer.current), []);

  // While the line was down or the session locked announcements were lost: everything may have changed.
  const recover = useEffectEvent(() => {
    grid.current?.reload();
    options.onBurst?.([], []);
  });
  useEffect(() => {
    let before = connection.get();
    const endings = [
      connection.subscribe(() => {
        const now = connection.get();
        if (now === 'online' && before !== 'online') recover();
        before = now;
      }),
      sessionEnded.subscribe(() => {
        if (!sessionEnded.get()) recover();
      }),
    ];
    return () => endings.forEach((end) => end());
  }, []);

  const { fresh, stale } = current.happened;
  function show(): void {
    seeking.current = fresh;
    setState({ question, happened: NOTHING_HAPPENED, shown: new Set(fresh) });
    grid.current?.reload();
  }

  function onLoaded(): void {
    const first = grid.current?.rows().find(({ id }) => seeking.current.includes(id));
    if (!first) return;
    seeking.current = [];
    grid.current?.focus(first.id);
  }

  return { fresh, stale, shown: current.shown, show, onLoaded };
}
