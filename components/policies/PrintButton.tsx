'use client';

import PrintRounded from '@mui/icons-material/PrintRounded';
import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import { useShortcuts } from '@/components/shell/acts';
import { KeyHint } from '@/components/ui/KeyHint';

/** Prints the page as it is filtered and sorted. */
export function PrintButton() {
  const t = useTranslations('policies');
  const print = () => window.print();
  useShortcuts([{ keys: 'c', labelKey: 'policies.keys.print', run: print }]);
  return (
    <Button variant="outlined" startIcon={<PrintRounded />} endIcon={<KeyHint keys="c" />} aria-keyshortcuts="c" onClick={print}>
      {t('print')}
    </Button>
  );
}
