'use client';

import {
  ColumnApiModule,
  InfiniteRowModelModule,
  LocaleModule,
  RenderApiModule,
  RowApiModule,
  RowSelectionModule,
  ScrollApiModule,
  type CellKeyDownEvent,
  type ColDef,
  type ColumnEvent,
  type FullWidthCellKeyDownEvent,
  type GridApi,
  type RowSelectionOptions,
  type SelectionColumnDef,
} from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { RowsNotice } from '@/components/form/RowsNotice';
import type { RowsProblem } from '@/components/form/useRows';
import { useNonce } from '@/components/ui/nonce';
import { columnDefs, columnHandle, columnsNow } from './column-defs';
import { recallColumns, rememberColumns } from './column-memory';
import { Marks } from './GridCell';
import { placeOf, restorePlace, rowHandle, type Place } from './grid-handle';
import { gridTheme } from './grid-theme';
import { useGridWords } from './grid-words';
import { PrintedRows } from './PrintedRows';
import { BLOCK_ROWS, rowSource } from './row-source';
import type { DataGridProps, GridRow, GridSort } from './types';
import styles from './DataGrid.module.css';

const MODULES = [InfiniteRowModelModule, RowSelectionModule, ColumnApiModule, RowApiModule, ScrollApiModule, RenderApiModule, LocaleModule];
/** Grey rows before the first answer: about a screenful. */
const ROWS_AT_FIRST = 14;
const SELECTION_COLUMN: SelectionColumnDef = { pinned: 'left', lockPosition: 'left', width: 38, resizable: false, suppressHeaderMenuButton: true };
const DEFAULT_COLUMN: ColDef = { resizable: true, sortable: false, cellDataType: false, suppressHeaderMenuButton: true, sortingOrder: ['asc', 'desc'] };
const NONE = () => null;

interface Standing {
  question: string;
  rows: number | null;
  problem: RowsProblem | null;
}

/** The grid itself. Its props are those of DataGrid; it is a file of its own so that the library is fetched by itself. */
export function GridSurface<Row extends GridRow, Filter, Cursor>(props: DataGridProps<Row, Filter, Cursor>) {
  const { columns, filter, sort, remember, selection, mark, empty, label } = props;
  const nonce = useNonce();
  const words = useGridWords();
  const api = useRef<GridApi<Row> | null>(null);
  const [apiNow] = useState(() => () => api.current);
  const lastFocused = useRef<string | null>(null);
  const place = useRef<Place | null>(null);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  const [ready, setReady] = useState(false);
  const question = JSON.stringify(filter);
  const [standing, setStanding] = useState<Standing>({ question: '', rows: null, problem: null });
  const current = standing.question === question ? standing : { rows: null, problem: null };

  useEffect(() => {
    const grid = api.current;
    if (!ready || !grid) return undefined;
    const source = rowSource<Row, Filter, Cursor>(JSON.parse(question) as Filter, (ask) => latest.current.fetchPage(ask), {
      onPage({ block, end }) {
        const rows = end ?? (block + 1) * BLOCK_ROWS;
        setStanding({ question, rows, problem: null });
        if (place.current) restorePlace(grid, place.current);
        latest.current.onLoaded?.({ rows, complete: end !== null });
      },
      onProblem(problem) {
        setStanding((before) => ({ question, rows: before.question === question ? before.rows : null, problem }));
        latest.current.onProblem?.(problem);
      },
    });
    place.current = null;
    lastFocused.current = null;
    grid.setNodesSelected({ nodes: grid.getSelectedNodes(), newValue: false });
    grid.setGridOption('datasource', source);
    return () => source.end();
  }, [ready, question]);

  useEffect(() => {
    const grid = api.current;
    if (!ready || !grid || sort === null) return;
    const now = sortOf(grid);
    if (now?.column === sort.column && now.descending === sort.descending) return;
    grid.applyColumnState({ state: [{ colId: sort.column, sort: sort.descending ? 'desc' : 'asc' }], defaultState: { sort: null } });
  }, [ready, sort]);

  useEffect(() => {
    if (ready) api.current?.setGridAriaProperty('label', label);
  }, [ready, label]);

  function reload(): void {
    const grid = api.current;
    if (!grid) return;
    place.current = placeOf(grid, lastFocused.current);
    // The end may have moved: let the grid find it anew, beginning with the blocks that it has.
    grid.setRowCount(Math.max(1, grid.getDisplayedRowCount()), false);
    grid.refreshInfiniteCache();
  }

  useImperativeHandle(props.handle, () => ({
    ...rowHandle<Row>(() => api.current, () => lastFocused.current, reload),
    ...columnHandle<Row>(() => api.current, () => latest.current.columns, () => latest.current.remember),
  }));

  const [firstSort] = useState(sort);
  const { name, personId } = remember ?? {};
  const definitions = useMemo(() => {
    const kept = name !== undefined && personId !== undefined ? recallColumns({ name, personId }, window.localStorage) : null;
    return columnDefs(columns, kept, firstSort);
  }, [columns, name, personId, firstSort]);

  const selectable = selection?.selectable;
  const rowSelection = useMemo(() => (selectable === undefined ? undefined : selectionOptions(selectable)), [selectable]);

  function keepColumns({ api: grid, source }: ColumnEvent): void {
    const kept = latest.current.remember;
    if (kept && (source.startsWith('ui') || source === 'api')) rememberColumns(kept, columnsNow(grid.getColumnState()), window.localStorage);
  }

  function pressed(event: CellKeyDownEvent<Row> | FullWidthCellKeyDownEvent<Row>): void {
    const key = event.event instanceof KeyboardEvent ? event.event : null;
    if (!key || key.ctrlKey || key.altKey || key.metaKey || event.data === undefined) return;
    if (key.key === 'Enter') {
      key.preventDefault();
      latest.current.onOpen?.(event.data);
    }
  }

  return (
    <Marks value={mark === undefined ? NONE : (row) => mark(row as Row)}>
      <PrintedRows label={label} lead={props.printed} columns={columns} api={apiNow} />
      <div className={styles.surface} aria-busy={current.rows === null && current.problem === null}>
        <div className={styles.rows}>
          <AgGridReact<Row>
            modules={MODULES}
            theme={gridTheme}
            {...(nonce !== undefined && { styleNonce: nonce })}
            localeText={words}
            rowModelType="infinite"
            cacheBlockSize={BLOCK_ROWS}
            maxConcurrentDatasourceRequests={1}
            infiniteInitialRowCount={ROWS_AT_FIRST}
            getRowId={({ data }) => data.id}
            columnDefs={definitions}
            defaultColDef={DEFAULT_COLUMN}
            selectionColumnDef={SELECTION_COLUMN}
            {...(rowSelection && { rowSelection })}
            suppressOverlays={['loading', 'noRows', 'noMatchingRows']}
            suppressMultiSort
            suppressColumnMoveAnimation
            suppressDragLeaveHidesColumns
            animateRows={false}
            ensureDomOrder
            tabToNextCell={() => false}
            onGridReady={({ api: grid }) => {
              api.current = grid;
              setReady(true);
            }}
            onGridPreDestroyed={() => {
              api.current = null;
            }}
            onCellFocused={({ api: grid, rowIndex }) => {
              if (rowIndex !== null) lastFocused.current = grid.getDisplayedRowAtIndex(rowIndex)?.data?.id ?? lastFocused.current;
            }}
            onCellKeyDown={pressed}
            onCellClicked={({ data, event, column }) => {
              const on = event?.target instanceof Element ? event.target : null;
              if (data === undefined || column.getColId().startsWith('ag-Grid') || on?.closest('a, button, input')) return;
              latest.current.onOpen?.(data);
            }}
            onSortChanged={({ api: grid }) => {
              const now = sortOf(grid);
              if (now && (now.column !== latest.current.sort?.column || now.descending !== latest.current.sort.descending)) latest.current.onSortChange?.(now);
            }}
            onSelectionChanged={({ api: grid }) => latest.current.selection?.onChange(grid.getSelectedRows())}
            onColumnResized={(event) => event.finished && keepColumns(event)}
            onColumnMoved={(event) => event.finished && keepColumns(event)}
            onColumnVisible={keepColumns}
          />
          {current.rows === 0 && current.problem === null && (
            <div className={styles.instead} role="status">
              {empty}
            </div>
          )}
          {current.rows === null && current.problem !== null && (
            <div className={styles.instead}>
              <RowsNotice problem={current.problem} onRetry={reload} />
            </div>
          )}
        </div>
        {current.rows !== null && current.problem !== null && (
          <div className={styles.problem}>
            <RowsNotice problem={current.problem} onRetry={reload} />
          </div>
        )}
      </div>
    </Marks>
  );
}

function selectionOptions<Row>(selectable: (row: Row) => boolean): RowSelectionOptions<Row> {
  return {
    mode: 'multiRow',
    checkboxes: true,
    headerCheckbox: false,
    enableClickSelection: false,
    hideDisabledCheckboxes: true,
    isRowSelectable: ({ data }) => data !== undefined && selectable(data),
  };
}

function sortOf<Row>(grid: GridApi<Row>): GridSort | null {
  const sorted = grid.getColumnState().find(({ sort }) => sort);
  return sorted ? { column: sorted.colId, descending: sorted.sort === 'desc' } : null;
}
