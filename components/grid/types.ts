import type { ReactNode, Ref } from 'react';
import type { RowsProblem } from '@/components/form/useRows';
import type { Page } from './keyset-pages';

export interface GridRow {
  id: string;
}

/** One column. `text` is what the cell says in words; `cell` draws it richer. */
export interface GridColumn<Row> {
  id: string;
  title: string;
  /** In pixels, at first; the person may change it. */
  width: number;
  minWidth?: number;
  text: (row: Row) => string;
  cell?: (row: Row) => ReactNode;
  /** The server sorts by it, under the column's id. */
  sortable?: boolean;
  /** Stays at the left edge while scrolling. */
  sticky?: boolean;
  /** Numbers stand at the end of their cell. */
  align?: 'end';
  /** Not shown until the person asks for it. */
  hidden?: boolean;
  /** Takes what width is left. */
  fills?: boolean;
}

export interface GridSort {
  column: string;
  descending: boolean;
}

/** What a page is asked with. */
export interface PageAsk<Filter, Cursor> {
  after: Cursor | null;
  limit: number;
  sort: GridSort | null;
  filter: Filter;
  signal: AbortSignal;
}

/** How a row is marked: open in the panel beside, gone from the filter meanwhile, new since the list was loaded. */
export type RowMark = 'open' | 'stale' | 'fresh';

/** What a screen may ask of the grid. Rows are named by id; a row that is not loaded is not there. */
export interface GridHandle<Row> {
  /** Loads again what is loaded, in place: nothing scrolls, the focus stays on its row. */
  reload: () => void;
  /** Puts new facts into rows that are loaded. */
  update: (rows: readonly Row[]) => void;
  rows: () => Row[];
  row: (id: string) => Row | null;
  /** The row that has the keyboard focus, or had it last. */
  focusedRow: () => Row | null;
  /** The first row after (before) this one that fits; null at the end of what is loaded. */
  neighbour: (id: string, step: 1 | -1, fits: (row: Row) => boolean) => Row | null;
  /** Puts the keyboard focus on a row and scrolls only if it is out of sight. Without an id, on the row that had it last, or the first. */
  focus: (id?: string) => void;
  select: (ids: readonly string[]) => void;
  clearSelection: () => void;
  /** The columns as they stand, and ways to change them: for the menu of columns. */
  columns: () => { id: string; title: string; hidden: boolean }[];
  showColumn: (id: string, shown: boolean) => void;
  resetColumns: () => void;
}

export interface DataGridProps<Row extends GridRow, Filter, Cursor> {
  /** Name of the grid for screen readers. */
  label: string;
  columns: readonly GridColumn<Row>[];
  fetchPage: (ask: PageAsk<Filter, Cursor>) => Promise<Page<Row, Cursor>>;
  /** Compared by content: another one starts the list anew. */
  filter: Filter;
  sort: GridSort | null;
  onSortChange?: (sort: GridSort) => void;
  /** Enter, a click, or a double click on a row. */
  onOpen?: (row: Row) => void;
  /** Rows can be ticked for doing something with several. `selectable` is one function for the life of the grid. */
  selection?: { selectable: (row: Row) => boolean; onChange: (rows: Row[]) => void };
  /** How a row stands; asked whenever marks or row change. */
  mark?: (row: Row) => RowMark | null;
  /** On paper, above the rows: by what they are narrowed, in words. */
  printed?: ReactNode;
  /** Shown where rows would stand. */
  empty: ReactNode;
  /** Told after the first page and after each reload. */
  onLoaded?: (state: { rows: number; complete: boolean }) => void;
  onProblem?: (problem: RowsProblem) => void;
  /** Where this browser keeps widths, order and choice of columns: name of the grid and whose it is (an id, never a name). */
  remember?: { name: string; personId: string };
  /** `j` and `k` walk the rows. Off where the screen uses these letters. */
  letterKeys?: boolean;
  handle?: Ref<GridHandle<Row>>;
}
