'use client';

import ViewColumnOutlined from '@mui/icons-material/ViewColumnOutlined';
import Checkbox from '@mui/material/Checkbox';
import Divider from '@mui/material/Divider';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useTranslations } from 'next-intl';
import { useId, useState, type RefObject } from 'react';
import type { GridHandle } from './types';

type Columns = Pick<GridHandle<never>, 'columns' | 'showColumn' | 'resetColumns'>;

/** Which columns are shown, and the way back to the columns as they were made. Remembered in this browser by the grid. */
export function ColumnsMenu({ grid }: { grid: RefObject<Columns | null> }) {
  const t = useTranslations('grid.columns');
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [columns, setColumns] = useState<ReturnType<Columns['columns']>>([]);
  const read = () => setColumns(grid.current?.columns() ?? []);
  const shown = columns.filter(({ hidden }) => !hidden).length;
  return (
    <>
      <IconButton
        aria-label={t('title')}
        title={t('title')}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-controls={anchor ? id : undefined}
        onClick={(event) => {
          read();
          setAnchor(event.currentTarget);
        }}
      >
        <ViewColumnOutlined />
      </IconButton>
      <Menu id={id} anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)} slotProps={{ list: { 'aria-label': t('title'), dense: true } }}>
        {columns.map(({ id: column, title, hidden }, index) => (
          <MenuItem
            key={column}
            role="menuitemcheckbox"
            aria-checked={!hidden}
            disabled={index === 0 || (!hidden && shown === 1)}
            onClick={() => {
              grid.current?.showColumn(column, hidden);
              read();
            }}
          >
            <Checkbox checked={!hidden} tabIndex={-1} disableRipple aria-hidden="true" slotProps={{ input: { tabIndex: -1, 'aria-hidden': true } }} />
            {title}
          </MenuItem>
        ))}
        <Divider />
        <MenuItem
          onClick={() => {
            grid.current?.resetColumns();
            setAnchor(null);
          }}
        >
          {t('reset')}
        </MenuItem>
      </Menu>
    </>
  );
}
