'use client';

import PrintRounded from '@mui/icons-material/PrintRounded';
import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import { useShortcuts } from '@/components/shell/acts';
import { KeyHint } from '@/components/ui/KeyHint';

/** Prints the trail that is on the screen. */
export function TrailActions() {
  const t = useTranslations('audit');
  const print = () => window.print();
  useShortcuts([{ keys: '$mod+p', labelKey: 'audit.keys.print', run: print }]);
  return (
    <Button variant="contained" startIcon={<PrintRounded />} endIcon={<KeyHint keys="$mod+p" />} onClick={print}>
      {t('print')}
    </Button>
  );
}
