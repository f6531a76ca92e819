'use client';

import CloudDoneOutlined from '@mui/icons-material/CloudDoneOutlined';
import CloudOffOutlined from '@mui/icons-material/CloudOffOutlined';
import CloudSyncOutlined from '@mui/icons-material/CloudSyncOutlined';
import { useTranslations } from 'next-intl';
import { useEffect, type ReactNode } from 'react';
import { connection, reportUnreachable, type Connection } from '@/components/form/connection';
import { useStore } from '@/components/ui/store';
import styles from './TopBar.module.css';

const ICONS: Record<Connection, ReactNode> = {
  online: <CloudDoneOutlined fontSize="inherit" aria-hidden="true" />,
  reconnecting: <CloudSyncOutlined fontSize="inherit" aria-hidden="true" />,
  offline: <CloudOffOutlined fontSize="inherit" aria-hidden="true" />,
};

/** Whether the server answers: quiet while it does, said aloud when it changes. */
export function ConnectionMark() {
  const t = useTranslations('shell.connection');
  const state = useStore(connection);
  useEffect(() => {
    window.addEventListener('offline', reportUnreachable);
    return () => window.removeEventListener('offline', reportUnreachable);
  }, []);
  return (
    <span role="status" className={`${styles.connection} ${state === 'online' ? '' : styles.broken}`}>
      {ICONS[state]}
      <span>{t(state)}</span>
    </span>
  );
}
