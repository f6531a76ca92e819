'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useShortcuts } from '@/components/shell/acts';
import { PrintButton, usePrintedPaper } from '@/components/shell/PrintButton';

/** Print, or back to the case. `reference` becomes the document's title: the name of a file that is printed to PDF. */
export function PrintFileActions({ reference, caseHref }: { reference: string; caseHref: string }) {
  const t = useTranslations('complaint-file');
  const router = useRouter();
  usePrintedPaper(reference);
  useShortcuts([{ keys: 'Escape', labelKey: 'complaint-file.back', run: () => router.push(caseHref) }]);
  return <PrintButton first variant="contained" keys="c" label={t('print')} labelKey="complaint-file.print" />;
}
