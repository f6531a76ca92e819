'use client';

import PictureAsPdfOutlined from '@mui/icons-material/PictureAsPdfOutlined';
import Button from '@mui/material/Button';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useShortcuts } from '@/components/shell/acts';
import { PrintButton, usePrintedPaper } from '@/components/shell/PrintButton';
import { Segmented } from '@/components/ui/Segmented';
import type { PaperKind } from '@/lib/members/schemas';
import styles from './PaperActions.module.css';

interface Props {
  memberId: string;
  kind: PaperKind;
  /** Becomes the document's title, the name of a file that is printed to PDF: names nobody. */
  title: string;
}

/** Card or family, print, download, back. */
export function PaperActions({ memberId, kind, title }: Props) {
  const t = useTranslations('member-paper.screen');
  const router = useRouter();
  const show = (next: PaperKind) => {
    if (next !== kind) router.replace(`/members/${memberId}/print?kind=${next}`);
  };
  useShortcuts([
    { keys: 'k', labelKey: 'member-paper.screen.showCard', disabled: kind === 'card', run: () => show('card') },
    { keys: 'f', labelKey: 'member-paper.screen.showFamily', disabled: kind === 'family', run: () => show('family') },
    { keys: 'Escape', labelKey: 'member-paper.screen.back', run: () => router.push(`/members/${memberId}`) },
  ]);

  usePrintedPaper(title);

  return (
    <div className={styles.actions}>
      <Segmented legend={t('kind')} value={kind} choices={[{ value: 'card', label: t('card') }, { value: 'family', label: t('family') }]} onChange={show} />
      <Button href={`/api/members/${memberId}/paper?kind=${kind}`} download variant="outlined" startIcon={<PictureAsPdfOutlined />}>
        {t('pdf')}
      </Button>
      <PrintButton key={kind} first variant="contained" keys="$mod+p" label={t('print')} labelKey="member-paper.screen.print" />
    </div>
  );
}
