import type { IDatasource } from 'ag-grid-community';
import { rowsProblem, type RowsProblem } from '@/components/form/useRows';
import { KeysetPages, type Page } from './keyset-pages';
import type { GridRow, GridSort, PageAsk } from './types';

/** Rows of one block: enough for a tall screen, few enough that hardly more is read than is seen. */
export const BLOCK_ROWS = 50;

interface Hooks<Row> {
  onPage: (state: { block: number; rows: Row[]; end: number | null }) => void;
  onProblem: (problem: RowsProblem) => void;
}

/**
 * The grid's row source over a keyset query. One at a time and in order; another sort or filter begins anew and gives up what is under way.
 */
export function rowSource<Row extends GridRow, Filter, Cursor>(
  filter: Filter,
  fetchPage: (ask: PageAsk<Filter, Cursor>) => Promise<Page<Row, Cursor>>,
  { onPage, onProblem }: Hooks<Row>,
): IDatasource & { end: () => void } {
  let pages = new KeysetPages<Row, Cursor>(BLOCK_ROWS);
  let asked = '';
  let giveUp = new AbortController();

  async function load(block: number, sort: GridSort | null): Promise<{ rows: Row[]; end: number | null }> {
    const mine = pages;
    const { signal } = giveUp;
    for (;;) {
      const step = mine.nextToAsk(block);
      if (step === null) return mine.behindEnd();
      const page = await fetchPage({ after: mine.cursorOf(step), limit: BLOCK_ROWS, sort, filter, signal });
      if (signal.aborted) throw new DOMException('another question was asked', 'AbortError');
      const got = mine.store(step, page);
      if (step === block) return got;
    }
  }

  return {
    getRows({ startRow, sortModel, successCallback, failCallback }) {
      const [first] = sortModel;
      const sort = first ? { column: first.colId, descending: first.sort === 'desc' } : null;
      const question = JSON.stringify(sort);
      if (question !== asked) {
        giveUp.abort();
        giveUp = new AbortController();
        pages = new KeysetPages(BLOCK_ROWS);
        asked = question;
      }
      const { signal } = giveUp;
      const block = startRow / BLOCK_ROWS;
      load(block, sort).then(
        ({ rows, end }) => {
          successCallback(rows, end ?? undefined);
          onPage({ block, rows, end });
        },
        (error: unknown) => {
          failCallback();
          if (!signal.aborted) onProblem(rowsProblem(error));
        },
      );
    },
    end: () => giveUp.abort(),
  };
}
