'use client';

import { useTranslations } from 'next-intl';
import { PrintButton } from '@/components/shell/PrintButton';

/** Prints the trail that is on the screen. */
export function TrailActions() {
  const t = useTranslations('audit');
  return <PrintButton variant="contained" keys="$mod+p" label={t('print')} labelKey="audit.keys.print" />;
}
