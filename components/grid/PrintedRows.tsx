'use client';

import type { GridApi } from 'ag-grid-community';
import { useTranslations } from 'next-intl';
import { useEffect, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { columnsNow } from './column-defs';
import { loadedNodes } from './grid-handle';
import { PlainTable } from './PlainTable';
import type { GridColumn, GridRow } from './types';
import styles from './PrintedRows.module.css';

interface Props<Row extends GridRow> {
  label: string;
  /** Above the rows: by what they are narrowed, in words. */
  lead?: ReactNode;
  columns: readonly GridColumn<Row>[];
  api: () => GridApi<Row> | null;
}

interface Sheet<Row> {
  columns: readonly GridColumn<Row>[];
  rows: readonly Row[];
  /** More rows follow that were not loaded yet. */
  part: boolean;
}

/**
 * The rows on paper: those that are loaded, with the columns that are shown, as a plain table. A grid draws what is in sight alone, so it cannot be
 * printed itself. Made when the paper is asked for, and gone after it.
 */
export function PrintedRows<Row extends GridRow>({ label, lead, columns, api }: Props<Row>) {
  const t = useTranslations('grid.printed');
  const [sheet, setSheet] = useState<Sheet<Row> | null>(null);
  useEffect(() => {
    const make = () => {
      const grid = api();
      if (!grid) return;
      const shown = columnsNow(grid.getColumnState()).filter(({ hidden }) => !hidden);
      const rows = loadedNodes(grid).flatMap(({ data }) => data ?? []);
      // The browser takes its picture as soon as this listener is done.
      flushSync(() => setSheet({ columns: shown.flatMap(({ id }) => columns.find((column) => column.id === id) ?? []), rows, part: grid.isLastRowIndexKnown() !== true }));
    };
    const drop = () => setSheet(null);
    window.addEventListener('beforeprint', make);
    window.addEventListener('afterprint', drop);
    return () => {
      window.removeEventListener('beforeprint', make);
      window.removeEventListener('afterprint', drop);
    };
  }, [api, columns]);
  if (sheet === null) return null;
  return (
    <div className={`${styles.paper} print-only`} data-printed-rows="">
      <h2 className={styles.title}>{label}</h2>
      {lead !== undefined && <p>{lead}</p>}
      <p>{t(sheet.part ? 'part' : 'whole', { count: sheet.rows.length })}</p>
      <PlainTable className={styles.table} columns={sheet.columns} rows={sheet.rows} />
    </div>
  );
}
