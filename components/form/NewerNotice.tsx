'use client';

import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/Notice';

/** Above the form of an act: somebody else has changed the case since it was loaded. */
export function NewerNotice({ title, words, onReload }: { title: string; words: string; onReload: () => void }) {
  const t = useTranslations('common.action');
  return (
    <Notice
      tone="attention"
      role="status"
      title={title}
      actions={
        <Button size="small" variant="outlined" onClick={onReload}>
          {t('reload')}
        </Button>
      }
    >
      {words}
    </Notice>
  );
}
