'use client';

import PictureAsPdfOutlined from '@mui/icons-material/PictureAsPdfOutlined';
import PrintRounded from '@mui/icons-material/PrintRounded';
import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { useShortcuts } from '@/components/shell/acts';
import { KeyHint } from '@/components/ui/KeyHint';

interface Props {
  transferId: string;
  /** Becomes the document's title: the name of a file that is printed to PDF. */
  reference: string;
  recordHref: string;
  /** Opens the print dialog as soon as the page is there. */
  atOnce: boolean;
}

/** Print, download, back. */
export function PrintActions({ transferId, reference, recordHref, atOnce }: Props) {
  const t = useTranslations('receipt.screen');
  const router = useRouter();
  const printed = useRef(false);
  const print = () => window.print();
  useShortcuts([
    { keys: '$mod+p', labelKey: 'receipt.screen.print', run: print },
    { keys: 'Escape', labelKey: 'receipt.screen.back', run: () => router.push(recordHref) },
  ]);

  useEffect(() => {
    document.title = reference;
    if (!atOnce || printed.current) return;
    printed.current = true;
    // A reload shows the paper and does not print it again.
    window.history.replaceState(null, '', window.location.pathname);
    void document.fonts.ready.then(() => window.print());
  }, [atOnce, reference]);

  return (
    <>
      <Button href={`/api/transfers/${transferId}/receipt`} download variant="outlined" startIcon={<PictureAsPdfOutlined />}>
        {t('pdf')}
      </Button>
      <Button variant="contained" startIcon={<PrintRounded />} endIcon={<KeyHint keys="$mod+p" />} onClick={print} autoFocus>
        {t('print')}
      </Button>
    </>
  );
}
