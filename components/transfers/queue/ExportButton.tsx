'use client';

import DownloadRounded from '@mui/icons-material/DownloadRounded';
import IconButton from '@mui/material/IconButton';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useToast } from '@/components/ui/toasts';

/** The queue as a CSV file; `question` is what the export is asked with. */
export function ExportButton({ question }: { question: object }) {
  const t = useTranslations('transfer-queue.strip');
  const toast = useToast();
  const [exporting, setExporting] = useState(false);
  const label = exporting ? t('exporting') : t('export');

  async function download(): Promise<void> {
    if (exporting) return;
    setExporting(true);
    const { whole } = await (await import('@/components/form/download')).downloadFile('transfers/export', question);
    setExporting(false);
    toast.show(whole ? { message: t('exported') } : { message: t('exportFailed'), tone: 'danger' });
  }

  return (
    <IconButton aria-label={label} title={label} aria-disabled={exporting} onClick={() => void download()}>
      <DownloadRounded />
    </IconButton>
  );
}
