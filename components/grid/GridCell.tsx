'use client';

import { useTranslations } from 'next-intl';
import { createContext, use, type ReactNode } from 'react';
import { SkeletonLine } from '@/components/ui/Skeletons';
import type { GridColumn, GridRow, RowMark } from './types';
import styles from './DataGrid.module.css';

/** How each row is marked; cells follow it without the grid being told. */
export const Marks = createContext<(row: GridRow) => RowMark | null>(() => null);

interface Props<Row> {
  column: GridColumn<Row>;
  row: Row | undefined;
  /** The first column carries the row's mark. */
  leading: boolean;
}

/** What stands in a cell; a grey line while its row is on the way. */
export function GridCell<Row extends GridRow>({ column, row, leading }: Props<Row>): ReactNode {
  if (row === undefined) return <SkeletonLine width="70%" size="small" />;
  const said = column.cell?.(row) ?? column.text(row);
  const content = column.align === 'end' ? <span className={styles.end}>{said}</span> : said;
  return leading ? (
    <>
      <Mark row={row} />
      {content}
    </>
  ) : (
    content
  );
}

/** The style sheet finds the row by it; the words are for those who do not see it. */
function Mark({ row }: { row: GridRow }) {
  const t = useTranslations('grid.mark');
  const mark = use(Marks)(row);
  if (mark === null) return null;
  return (
    <span data-mark={mark}>
      <span className="visually-hidden">{t(mark)}: </span>
    </span>
  );
}
