'use client';

import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import EditOutlined from '@mui/icons-material/EditOutlined';
import HistoryRounded from '@mui/icons-material/HistoryRounded';
import ReadMoreRounded from '@mui/icons-material/ReadMoreRounded';
import IconButton from '@mui/material/IconButton';
import { useTranslations } from 'next-intl';
import styles from './PoliciesScreen.module.css';

interface Props {
  /** Whose row it is, for those who hear the button. */
  name: string;
  onOpen?: () => void;
  onChange?: (() => void) | null;
  onWithdraw?: (() => void) | null;
  onHistory?: (() => void) | null;
}

/** What can be done with a row; nothing of it is printed. */
export function RowActs({ name, onOpen, onChange, onWithdraw, onHistory }: Props) {
  const t = useTranslations('policies.acts');
  const acts = [
    { id: 'open', run: onOpen, icon: <ReadMoreRounded fontSize="inherit" /> },
    { id: 'change', run: onChange, icon: <EditOutlined fontSize="inherit" /> },
    { id: 'withdraw', run: onWithdraw, icon: <DeleteOutlined fontSize="inherit" /> },
    { id: 'history', run: onHistory, icon: <HistoryRounded fontSize="inherit" /> },
  ] as const;
  return (
    <span className={styles.acts}>
      {acts.map(
        ({ id, run, icon }) =>
          run && (
            <IconButton key={id} size="small" aria-label={t(id, { name })} title={t(id, { name })} onClick={run}>
              {icon}
            </IconButton>
          ),
      )}
    </span>
  );
}
