'use client';

import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useTranslations } from 'next-intl';

export type ExportFormat = 'csv' | 'xlsx';

interface Props {
  id: string;
  /** The button that opened it. */
  anchor: HTMLElement;
  onChoose: (format: ExportFormat) => void;
  onClose: () => void;
}

/** The open menu of the download button: a file of its own, fetched when somebody asks for it. */
export function ExportMenuList({ id, anchor, onChoose, onClose }: Props) {
  const t = useTranslations('requests.queue.strip');
  return (
    <Menu id={id} anchorEl={anchor} open onClose={onClose} slotProps={{ list: { 'aria-label': t('export'), dense: true } }}>
      <MenuItem onClick={() => onChoose('csv')}>{t('exportCsv')}</MenuItem>
      <MenuItem onClick={() => onChoose('xlsx')}>{t('exportXlsx')}</MenuItem>
    </Menu>
  );
}
