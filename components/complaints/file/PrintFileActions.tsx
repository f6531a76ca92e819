'use client';

import PrintRounded from '@mui/icons-material/PrintRounded';
import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { useShortcuts } from '@/components/shell/acts';
import { KeyHint } from '@/components/ui/KeyHint';

/** Print, or back to the case. `reference` becomes the document's title: the name of a file that is printed to PDF. */
export function PrintFileActions({ reference, caseHref }: { reference: string; caseHref: string }) {
  const t = useTranslations('complaint-file');
  const router = useRouter();
  const print = () => window.print();
  useShortcuts([
    { keys: 'c', labelKey: 'complaint-file.print', run: print },
    { keys: 'Escape', labelKey: 'complaint-file.back', run: () => router.push(caseHref) },
  ]);
  useEffect(() => {
    document.title = reference;
  }, [reference]);
  return (
    <Button variant="contained" startIcon={<PrintRounded />} endIcon={<KeyHint keys="c" />} aria-keyshortcuts="c" onClick={print} autoFocus>
      {t('print')}
    </Button>
  );
}
