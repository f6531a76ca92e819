'use client';

import ArrowDownwardRounded from '@mui/icons-material/ArrowDownwardRounded';
import ArrowUpwardRounded from '@mui/icons-material/ArrowUpwardRounded';
import { useLocale, useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';
import styles from './SortableTable.module.css';

export interface TableColumn<Row> {
  id: string;
  title: string;
  cell: (row: Row) => ReactNode;
  /** What the rows are sorted by; without it the column has no order. */
  order?: (row: Row) => string | number;
  /** The first press sorts the largest first. */
  largestFirst?: boolean;
  align?: 'end';
  /** Left out on paper. */
  screenOnly?: true;
}

interface Props<Row> {
  caption: string;
  columns: readonly TableColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Column by which the rows stand at first; left out, they stand as given. */
  first?: string;
  /** Rows that no longer (or not yet) hold. */
  quiet?: (row: Row) => boolean;
}

/** A plain table whose heads sort it. The first column is the head of its row. */
export function SortableTable<Row>({ caption, columns, rows, rowKey, first, quiet }: Props<Row>) {
  const t = useTranslations('policies');
  const locale = useLocale();
  const [sort, setSort] = useState<{ id: string; descending: boolean } | null>(() => {
    const column = columns.find(({ id }) => id === first);
    return column ? { id: column.id, descending: column.largestFirst === true } : null;
  });
  const order = columns.find(({ id }) => id === sort?.id)?.order;
  const compare = new Intl.Collator(locale, { numeric: true }).compare;
  const sorted = order
    ? rows.toSorted((a, b) => {
        const [x, y] = [order(a), order(b)];
        const way = typeof x === 'number' && typeof y === 'number' ? x - y : compare(String(x), String(y));
        return sort?.descending ? -way : way;
      })
    : rows;

  function press({ id, largestFirst = false }: TableColumn<Row>): void {
    setSort((before) => ({ id, descending: before?.id === id ? !before.descending : largestFirst }));
  }

  return (
    <div className={styles.scroll} role="region" aria-label={t('table', { name: caption })} tabIndex={0}>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => {
              const way = sort?.id === column.id ? (sort.descending ? 'descending' : 'ascending') : undefined;
              return (
                <th key={column.id} scope="col" aria-sort={way} data-align={column.align} className={column.screenOnly && 'no-print'}>
                  {column.order === undefined ? (
                    column.title
                  ) : (
                    <button type="button" className={styles.head} title={t('sort', { column: column.title })} onClick={() => press(column)}>
                      {column.title}
                      <span className={styles.arrow} aria-hidden="true">
                        {way === 'ascending' && <ArrowUpwardRounded fontSize="inherit" />}
                        {way === 'descending' && <ArrowDownwardRounded fontSize="inherit" />}
                      </span>
                    </button>
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <tr key={rowKey(row)} data-quiet={quiet?.(row)}>
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.id} scope="row">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.id} data-align={column.align} className={column.screenOnly && 'no-print'}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
