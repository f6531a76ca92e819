'use client';

import DownloadRounded from '@mui/icons-material/DownloadRounded';
import IconButton from '@mui/material/IconButton';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useId, useState } from 'react';
import { useRefusalWords } from '@/components/form/problem-words';
import { useToast } from '@/components/ui/toasts';
import { MOST_WORKBOOK_ROWS } from '@/lib/requests/model';
import type { ExportFormat } from './ExportMenuList';

const fetchList = () => import('./ExportMenuList').then((loaded) => loaded.ExportMenuList);
const ExportMenuList = dynamic(fetchList, { ssr: false });

/** The queue as a file, in the form that the person chooses; `question` is what the export is asked with. */
export function ExportMenu({ question }: { question: object }) {
  const t = useTranslations('requests.queue.strip');
  const refusal = useRefusalWords('requests');
  const toast = useToast();
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [exporting, setExporting] = useState(false);
  const label = exporting ? t('exporting') : t('export');

  async function download(format: ExportFormat): Promise<void> {
    setAnchor(null);
    if (exporting) return;
    setExporting(true);
    const file = await (await import('@/components/form/download')).downloadFile('requests/export', { ...question, format });
    setExporting(false);
    if (file.whole) toast.show({ message: t('exported') });
    else toast.show({ message: file.codes.length > 0 ? file.codes.map((code) => refusal(code, { most: MOST_WORKBOOK_ROWS })).join(' ') : t('exportFailed'), tone: 'danger' });
  }

  return (
    <>
      <IconButton
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-controls={anchor ? id : undefined}
        aria-disabled={exporting}
        onPointerEnter={() => void fetchList()}
        onFocus={() => void fetchList()}
        onClick={({ currentTarget }) => {
          if (!exporting) setAnchor(currentTarget);
        }}
      >
        <DownloadRounded />
      </IconButton>
      {anchor && <ExportMenuList id={id} anchor={anchor} onChoose={(format) => void download(format)} onClose={() => setAnchor(null)} />}
    </>
  );
}
