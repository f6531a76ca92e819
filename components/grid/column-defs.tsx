import type { ColDef, ColumnState, GridApi, ICellRendererParams } from 'ag-grid-community';
import { arrangeColumns, rememberColumns, type MemoryPlace, type RememberedColumns } from './column-memory';
import { GridCell } from './GridCell';
import type { GridColumn, GridHandle, GridRow, GridSort } from './types';

/** The library's definitions of our columns. The value of a cell is its whole row, so that a changed row redraws all of its cells. */
export function columnDefs<Row extends GridRow>(columns: readonly GridColumn<Row>[], remembered: RememberedColumns | null, sort: GridSort | null): ColDef<Row>[] {
  const leading = columns[0]?.id;
  return arrangeColumns(columns, remembered).map((column): ColDef<Row> => ({
    colId: column.id,
    headerName: column.title,
    width: column.width,
    minWidth: column.minWidth ?? 60,
    hide: column.hidden,
    sortable: column.sortable ?? false,
    ...(column.sticky && { pinned: 'left', lockPinned: true, lockPosition: 'left' }),
    ...(column.fills && remembered === null && { flex: 1 }),
    ...(column.align === 'end' && { headerClass: 'ag-right-aligned-header' }),
    ...(sort?.column === column.id && { initialSort: sort.descending ? 'desc' : 'asc' }),
    valueGetter: ({ data }) => data,
    cellRenderer: ({ data }: ICellRendererParams<Row>) => <GridCell column={column} row={data} leading={column.id === leading} />,
  }));
}

/** The columns as they stand, for remembering: only ours, not the library's own. */
export function columnsNow(state: readonly ColumnState[]): RememberedColumns {
  return state.filter(({ colId }) => !colId.startsWith('ag-Grid')).map(({ colId, width, hide }) => ({ id: colId, width: width ?? 100, hidden: hide ?? false }));
}

/** The ways in which the menu of columns works on them. */
export function columnHandle<Row extends GridRow>(
  api: () => GridApi<Row> | null,
  columns: () => readonly GridColumn<Row>[],
  place: () => MemoryPlace | undefined,
): Pick<GridHandle<Row>, 'columns' | 'showColumn' | 'resetColumns'> {
  return {
    columns() {
      const hidden = new Map(columnsNow(api()?.getColumnState() ?? []).map((column) => [column.id, column.hidden]));
      return columns().map(({ id, title, hidden: atFirst }) => ({ id, title, hidden: hidden.get(id) ?? atFirst ?? false }));
    },
    showColumn: (id, shown) => api()?.setColumnsVisible([id], shown),
    resetColumns() {
      api()?.applyColumnState({
        state: columns().map(({ id, width, hidden, fills }) => ({ colId: id, width, hide: hidden ?? false, flex: fills ? 1 : null })),
        applyOrder: true,
      });
      const kept = place();
      if (kept) rememberColumns(kept, null, window.localStorage);
    },
  };
}
