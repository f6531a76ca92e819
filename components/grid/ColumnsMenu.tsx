'use client';

import ViewColumnOutlined from '@mui/icons-material/ViewColumnOutlined';
import IconButton from '@mui/material/IconButton';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useId, useState, type RefObject } from 'react';
import type { GridHandle } from './types';

type Columns = Pick<GridHandle<never>, 'columns' | 'showColumn' | 'resetColumns'>;

const fetchList = () => import('./ColumnsMenuList').then((loaded) => loaded.ColumnsMenuList);
const ColumnsMenuList = dynamic(fetchList, { ssr: false });

/** Which columns are shown, and the way back to the columns as they were made. Remembered in this browser by the grid. */
export function ColumnsMenu({ grid }: { grid: RefObject<Columns | null> }) {
  const t = useTranslations('grid.columns');
  const id = useId();
  const [open, setOpen] = useState<{ anchor: HTMLElement; columns: Columns } | null>(null);
  return (
    <>
      <IconButton
        aria-label={t('title')}
        title={t('title')}
        aria-haspopup="menu"
        aria-expanded={open !== null}
        aria-controls={open ? id : undefined}
        onPointerEnter={() => void fetchList()}
        onFocus={() => void fetchList()}
        onClick={({ currentTarget: anchor }) => {
          const columns = grid.current;
          if (columns) setOpen({ anchor, columns });
        }}
      >
        <ViewColumnOutlined />
      </IconButton>
      {open && <ColumnsMenuList id={id} anchor={open.anchor} grid={open.columns} onClose={() => setOpen(null)} />}
    </>
  );
}
