'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useShortcuts } from '@/components/shell/acts';
import { PrintButton, usePrintedPaper } from '@/components/shell/PrintButton';

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
  usePrintedPaper(reference, atOnce);
  useShortcuts([{ keys: 'Escape', labelKey: 'requests.receipt.back', run: () => router.push(backHref) }]);
  return <PrintButton first variant="contained" keys="$mod+p" label={t('print')} labelKey="requests.receipt.print" />;
}
