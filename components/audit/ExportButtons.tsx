'use client';

import DownloadRounded from '@mui/icons-material/DownloadRounded';
import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { downloadFile } from '@/components/form/download';
import { useRefusalWords } from '@/components/form/problem-words';
import { useToast } from '@/components/ui/toasts';
import { MOST_WORKBOOK_EVENTS } from '@/lib/audit/model';
import type { AuditAddress } from './audit-address';

/** The filtered audit as a file. */
export function ExportButtons({ address }: { address: AuditAddress }) {
  const t = useTranslations('audit.export');
  const refusal = useRefusalWords('audit');
  const toast = useToast();
  const [running, setRunning] = useState<'csv' | 'xlsx' | null>(null);
  async function download(format: 'csv' | 'xlsx'): Promise<void> {
    if (running !== null) return;
    setRunning(format);
    const file = await downloadFile('audit/export', { ...address, format });
    setRunning(null);
    if (file.whole) toast.show({ message: t('done') });
    else toast.show({ message: file.codes.length > 0 ? file.codes.map((code) => refusal(code, { most: MOST_WORKBOOK_EVENTS })).join(' ') : t('failed'), tone: 'danger' });
  }
  return (['csv', 'xlsx'] as const).map((format) => (
    <Button key={format} size="small" startIcon={<DownloadRounded />} aria-disabled={running !== null} onClick={() => void download(format)}>
      {running === format ? t('running') : t(format)}
    </Button>
  ));
}
