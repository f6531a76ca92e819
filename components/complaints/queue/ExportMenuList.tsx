'use client';

import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useTranslations } from 'next-intl';
import Link from 'next/link';

export type ExportFormat = 'csv' | 'xlsx';

interface Props {
  id: string;
  /** The button that opened it. */
  anchor: HTMLElement;
  editsReplies: boolean;
  onChoose: (format: ExportFormat) => void;
  onClose: () => void;
}

/** The open menu of the download button: a file of its own, fetched when somebody asks for it. */
export function ExportMenuList({ id, anchor, editsReplies, onChoose, onClose }: Props) {
  const t = useTranslations('complaint-queue.strip');
  return (
    <Menu id={id} anchorEl={anchor} open onClose={onClose} slotProps={{ list: { 'aria-label': t('export'), dense: true } }}>
      <MenuItem onClick={() => onChoose('csv')}>{t('exportCsv')}</MenuItem>
      <MenuItem onClick={() => onChoose('xlsx')}>{t('exportXlsx')}</MenuItem>
      {editsReplies && <Divider />}
      {editsReplies && (
        <MenuItem component={Link} href="/complaints/replies" prefetch={false} onClick={onClose}>
          {t('replies')}
        </MenuItem>
      )}
    </Menu>
  );
}
