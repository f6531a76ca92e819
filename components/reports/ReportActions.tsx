'use client';

import DownloadRounded from '@mui/icons-material/DownloadRounded';
import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { downloadFile } from '@/components/form/download';
import { useShortcuts } from '@/components/shell/acts';
import { useAnnouncements } from '@/components/shell/live';
import { PrintButton } from '@/components/shell/PrintButton';
import { KeyHint } from '@/components/ui/KeyHint';
import { useToast } from '@/components/ui/toasts';
import styles from './Report.module.css';

interface Props {
  /** Announcements of this source say that there are newer figures. */
  source: string;
  exports: { path: string; question: object } | null;
}

/** Newer figures, the figures as a file, the paper. Nothing changes under the reader's eyes: newer figures wait until they are asked for. */
export function ReportActions({ source, exports }: Props) {
  const t = useTranslations('reports.actions');
  const router = useRouter();
  const toast = useToast();
  const [newer, setNewer] = useState(false);
  const [loading, load] = useTransition();
  const [sending, setSending] = useState(false);
  useAnnouncements('reports', ({ objectId }) => {
    if (objectId === source) setNewer(true);
  });
  const renew = () =>
    load(() => {
      setNewer(false);
      router.refresh();
    });
  useShortcuts([{ keys: 'r', labelKey: 'reports.actions.renew', run: renew, disabled: !newer }]);

  async function download(format: 'csv' | 'xlsx'): Promise<void> {
    if (exports === null || sending) return;
    setSending(true);
    const file = await downloadFile(exports.path, { ...exports.question, format });
    setSending(false);
    toast.show(file.whole ? { message: t('downloaded') } : { message: t('failed'), tone: 'danger' });
  }

  return (
    <div className={`${styles.actions} no-print`}>
      <span role="status">
        {(newer || loading) && (
          <Button aria-keyshortcuts="r" endIcon={<KeyHint keys="r" />} disabled={loading} onClick={renew}>
            {t('renew')}
          </Button>
        )}
      </span>
      {exports !== null &&
        (['csv', 'xlsx'] as const).map((format) => (
          <Button key={format} variant="outlined" startIcon={<DownloadRounded />} aria-disabled={sending} onClick={() => void download(format)}>
            {t(format)}
          </Button>
        ))}
      <PrintButton keys="c" label={t('print')} labelKey="reports.actions.print" />
    </div>
  );
}
