'use client';

import DownloadRounded from '@mui/icons-material/DownloadRounded';
import IconButton from '@mui/material/IconButton';
import dynamic from 'next/dynamic';
import { useId, useState } from 'react';
import { useRefusalWords } from '@/components/form/problem-words';
import { useToast } from '@/components/ui/toasts';
import type { ExportFormat, MenuLink } from './ExportMenuList';
import { QUEUES, type WorkbookQueue } from './queues';
import { useQueueWords } from './useQueueWords';

const fetchList = () => import('./ExportMenuList').then((loaded) => loaded.ExportMenuList);
const ExportMenuList = dynamic(fetchList, { ssr: false });

interface Props {
  queue: WorkbookQueue;
  /** What the export is asked with. */
  question: object;
  /** As many rows as a workbook takes. */
  most: number;
  /** Where the menu leads besides, and what the button is called then. */
  also?: (MenuLink & { button: string }) | null;
}

/** The queue as a file, in the form that the person chooses. */
export function ExportMenu({ queue, question, most, also = null }: Props) {
  const t = useQueueWords(queue);
  const refusal = useRefusalWords(QUEUES[queue].area);
  const toast = useToast();
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [exporting, setExporting] = useState(false);
  const label = exporting ? t('strip.exporting') : (also?.button ?? t('strip.export'));

  async function download(format: ExportFormat): Promise<void> {
    setAnchor(null);
    if (exporting) return;
    setExporting(true);
    const file = await (await import('@/components/form/download')).downloadFile(`${queue}/export`, { ...question, format });
    setExporting(false);
    if (file.whole) toast.show({ message: t('strip.exported') });
    else toast.show({ message: file.codes.length > 0 ? file.codes.map((code) => refusal(code, { most })).join(' ') : t('strip.exportFailed'), tone: 'danger' });
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
      {anchor && <ExportMenuList id={id} queue={queue} anchor={anchor} also={also} onChoose={(format) => void download(format)} onClose={() => setAnchor(null)} />}
    </>
  );
}
