import type { GridApi, IRowNode } from 'ag-grid-community';
import type { GridHandle, GridRow } from './types';

/** Where the eye is: to be found again after the rows were loaded anew. */
export interface Place {
  focused: string | null;
  top: { id: string; index: number } | null;
}

const ROW_PX = 32;

/** The loaded rows in their order. */
export function loadedNodes<Row extends GridRow>(api: GridApi<Row>): IRowNode<Row>[] {
  const nodes: IRowNode<Row>[] = [];
  api.forEachNode((node) => {
    if (node.data !== undefined) nodes.push(node);
  });
  return nodes;
}

/** Which row has the focus and which is the topmost in sight. */
export function placeOf<Row extends GridRow>(api: GridApi<Row>, lastFocused: string | null): Place {
  const index = Math.ceil(api.getVerticalPixelRange().top / ROW_PX);
  const id = api.getDisplayedRowAtIndex(index)?.data?.id;
  return { focused: api.getFocusedCell() === null ? null : lastFocused, top: index === 0 || id === undefined ? null : { id, index } };
}

/** Puts the eye back where it was, by row and not by number: rows may have come before it. */
export function restorePlace<Row extends GridRow>(api: GridApi<Row>, { focused, top }: Place): void {
  const topNow = top && api.getRowNode(top.id)?.rowIndex;
  if (top && typeof topNow === 'number' && topNow !== top.index) api.ensureIndexVisible(topNow, 'top');
  const cell = api.getFocusedCell();
  const index = focused === null ? null : api.getRowNode(focused)?.rowIndex;
  if (cell && typeof index === 'number' && index !== cell.rowIndex) api.setFocusedCell(index, cell.column);
}

/** The ways in which a screen works on rows. Columns are handled apart. */
export function rowHandle<Row extends GridRow>(
  api: () => GridApi<Row> | null,
  lastFocused: () => string | null,
  reload: () => void,
): Omit<GridHandle<Row>, 'columns' | 'showColumn' | 'resetColumns'> {
  const nodes = () => {
    const grid = api();
    return grid ? loadedNodes(grid) : [];
  };
  const nodeOf = (id: string) => api()?.getRowNode(id) ?? null;
  return {
    reload,
    update(rows) {
      for (const row of rows) nodeOf(row.id)?.updateData(row);
    },
    rows: () => nodes().flatMap(({ data }) => data ?? []),
    row: (id) => nodeOf(id)?.data ?? null,
    focusedRow() {
      const id = lastFocused();
      return id === null ? null : (nodeOf(id)?.data ?? null);
    },
    neighbour(id, step, fits) {
      const all = nodes();
      for (let at = all.findIndex(({ data }) => data?.id === id) + step; at >= 0 && at < all.length; at += step) {
        const row = all[at]?.data;
        if (row !== undefined && fits(row)) return row;
      }
      return null;
    },
    focus(id) {
      const grid = api();
      const wanted = id ?? lastFocused();
      const index = (wanted === null ? null : nodeOf(wanted)?.rowIndex) ?? 0;
      const column = grid?.getAllDisplayedColumns().find((one) => !one.getColId().startsWith('ag-Grid'));
      if (!grid || !column || grid.getDisplayedRowAtIndex(index)?.data === undefined) return;
      grid.ensureIndexVisible(index);
      grid.setFocusedCell(index, column);
    },
    select(ids) {
      const chosen = new Set(ids);
      api()?.setNodesSelected({ nodes: nodes().filter(({ data }) => data !== undefined && chosen.has(data.id)), newValue: true });
    },
    clearSelection() {
      const grid = api();
      grid?.setNodesSelected({ nodes: grid.getSelectedNodes(), newValue: false });
    },
  };
}
