'use client';

import Checkbox from '@mui/material/Checkbox';
import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { GridHandle } from './types';

interface Props {
  id: string;
  /** The button that opened it. */
  anchor: HTMLElement;
  grid: Pick<GridHandle<never>, 'columns' | 'showColumn' | 'resetColumns'>;
  onClose: () => void;
}

/** The open menu of columns: a file of its own, fetched when somebody asks for it. */
export function ColumnsMenuList({ id, anchor, grid, onClose }: Props) {
  const t = useTranslations('grid.columns');
  const [columns, setColumns] = useState(() => grid.columns());
  const shown = columns.filter(({ hidden }) => !hidden).length;
  return (
    <Menu id={id} anchorEl={anchor} open onClose={onClose} slotProps={{ list: { 'aria-label': t('title'), dense: true } }}>
      {columns.map(({ id: column, title, hidden }, index) => (
        <MenuItem
          key={column}
          role="menuitemcheckbox"
          aria-checked={!hidden}
          disabled={index === 0 || (!hidden && shown === 1)}
          onClick={() => {
            grid.showColumn(column, hidden);
            setColumns(grid.columns());
          }}
        >
          <Checkbox checked={!hidden} tabIndex={-1} disableRipple aria-hidden="true" slotProps={{ input: { tabIndex: -1, 'aria-hidden': true } }} />
          {title}
        </MenuItem>
      ))}
      <Divider />
      <MenuItem
        onClick={() => {
          grid.resetColumns();
          onClose();
        }}
      >
        {t('reset')}
      </MenuItem>
    </Menu>
  );
}
