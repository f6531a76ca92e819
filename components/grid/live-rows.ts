import type { GridRow } from './types';

/** A row that the server showed again after a change. */
export interface LiveRow extends GridRow {
  /** Whether the filter of the list finds it still. */
  inView: boolean;
}

/** What has happened to a list since it was loaded: rows that came, and loaded rows that the filter finds no longer. */
export interface Happened {
  fresh: readonly string[];
  stale: readonly string[];
}

export const NOTHING_HAPPENED: Happened = { fresh: [], stale: [] };

/**
 * Takes in rows as they are now. Loaded rows stay where they are, whatever became of them; an unloaded one that the filter finds is new.
 * @param isNew tells a row that came from one that merely has not been scrolled to
 */
export function takeIn<Row extends LiveRow>(before: Happened, rows: readonly Row[], isLoaded: (id: string) => boolean, isNew: (row: Row) => boolean): Happened {
  const fresh = new Set(before.fresh);
  const stale = new Set(before.stale);
  for (const row of rows) {
    if (isLoaded(row.id)) {
      fresh.delete(row.id);
      if (row.inView) stale.delete(row.id);
      else stale.add(row.id);
    } else if (row.inView && isNew(row)) fresh.add(row.id);
    else if (!row.inView) fresh.delete(row.id);
  }
  return { fresh: [...fresh], stale: [...stale] };
}
