'use client';

import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Link from 'next/link';
import type { WorkbookQueue } from './queues';
import { useQueueWords } from './useQueueWords';

export type ExportFormat = 'csv' | 'xlsx';

export interface MenuLink {
  href: string;
  words: string;
}

interface Props {
  id: string;
  queue: WorkbookQueue;
  /** The button that opened it. */
  anchor: HTMLElement;
  also: MenuLink | null;
  onChoose: (format: ExportFormat) => void;
  onClose: () => void;
}

/** The open menu of the download button: a file of its own, fetched when somebody asks for it. */
export function ExportMenuList({ id, queue, anchor, also, onChoose, onClose }: Props) {
  const t = useQueueWords(queue);
  return (
    <Menu id={id} anchorEl={anchor} open onClose={onClose} slotProps={{ list: { 'aria-label': t('strip.export'), dense: true } }}>
      <MenuItem onClick={() => onChoose('csv')}>{t('strip.exportCsv')}</MenuItem>
      <MenuItem onClick={() => onChoose('xlsx')}>{t('strip.exportXlsx')}</MenuItem>
      {also && <Divider />}
      {also && (
        <MenuItem component={Link} href={also.href} prefetch={false} onClick={onClose}>
          {also.words}
        </MenuItem>
      )}
    </Menu>
  );
}
