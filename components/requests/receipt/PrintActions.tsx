'use client';

import PrintRounded from '@mui/icons-material/PrintRounded';
import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { useShortcuts } from '@/components/shell/acts';
import { KeyHint } from '@/components/ui/KeyHint';

interface Props {
  /** Becomes the document's title: the name of a file that is printed to PDF. */
  reference: string;
  backHref: string;
  /** Opens the print dialog as soon as the page is there. */
  atOnce: boolean;
}

/** Print, and the way back. */
export function PrintActions({ reference, backHref, atOnce }: Props) {
  const t = useTranslations('requests.receipt');
  const router = useRouter();
  const printed = useRef(false);
  const print = () => window.print();
  useShortcuts([
    { keys: '$mod+p', labelKey: 'requests.receipt.print', run: print },
    { keys: 'Escape', labelKey: 'requests.receipt.back', run: () => router.push(backHref) },
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
    <Button variant="contained" startIcon={<PrintRounded />} endIcon={<KeyHint keys="$mod+p" />} onClick={print} autoFocus>
      {t('print')}
    </Button>
  );
}
