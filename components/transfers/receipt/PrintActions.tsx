'use client';

import PictureAsPdfOutlined from '@mui/icons-material/PictureAsPdfOutlined';
import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useShortcuts } from '@/components/shell/acts';
import { PrintButton, usePrintedPaper } from '@/components/shell/PrintButton';

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
  usePrintedPaper(reference, atOnce);
  useShortcuts([{ keys: 'Escape', labelKey: 'receipt.screen.back', run: () => router.push(recordHref) }]);
  return (
    <>
      <Button href={`/api/transfers/${transferId}/receipt`} download variant="outlined" startIcon={<PictureAsPdfOutlined />}>
        {t('pdf')}
      </Button>
      <PrintButton first variant="contained" keys="$mod+p" label={t('print')} labelKey="receipt.screen.print" />
    </>
  );
}
