'use client';

import { useTranslations } from 'next-intl';
import { PrintButton as Button } from '@/components/shell/PrintButton';

/** Prints the page as it is filtered and sorted. */
export function PrintButton() {
  const t = useTranslations('policies');
  return <Button keys="c" label={t('print')} labelKey="policies.keys.print" />;
}
