'use client';

import { useEffect, useState } from 'react';
import { GridSkeleton } from './GridSkeleton';
import type { DataGridProps, GridRow } from './types';
import styles from './DataGrid.module.css';

type Surface = typeof import('./GridSurface').GridSurface;

/** The grid library is fetched as soon as a page that uses it begins, and never rendered on the server. */
let fetched: Surface | null = null;
const fetching = typeof window === 'undefined' ? null : import('./GridSurface').then(({ GridSurface }) => (fetched = GridSurface));

/** A long list of rows over a keyset query: sorted and filtered by the server, walked by keyboard, read block by block. Fills its place. */
export function DataGrid<Row extends GridRow, Filter, Cursor>(props: DataGridProps<Row, Filter, Cursor>) {
  const [Surface, setSurface] = useState<Surface | null>(() => fetched);
  useEffect(() => {
    if (Surface === null) void fetching?.then((surface) => setSurface(() => surface));
  }, [Surface]);
  return <div className={styles.place}>{Surface === null ? <GridSkeleton /> : <Surface {...props} />}</div>;
}
