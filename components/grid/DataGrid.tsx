'use client';

import { useEffect, useState } from 'react';
import { GridSkeleton } from './GridSkeleton';
import type { DataGridProps, GridRow } from './types';
import styles from './DataGrid.module.css';

type Surface = typeof import('./GridSurface').GridSurface;

/** The grid library is fetched as soon as a page that uses it begins, and never rendered on the server. */
const fetching = typeof window === 'undefined' ? null : import('./GridSurface');

/** A long list of rows over a keyset query: sorted and filtered by the server, walked by keyboard, read block by block. Fills its place. */
export function DataGrid<Row extends GridRow, Filter, Cursor>(props: DataGridProps<Row, Filter, Cursor>) {
  // The first render is the server's, however fast the library came: the skeleton.
  const [Surface, setSurface] = useState<Surface | null>(null);
  useEffect(() => {
    let wanted = true;
    void fetching?.then(({ GridSurface }) => {
      if (wanted) setSurface(() => GridSurface);
    });
    return () => {
      wanted = false;
    };
  }, []);
  return <div className={styles.place}>{Surface === null ? <GridSkeleton /> : <Surface {...props} />}</div>;
}
