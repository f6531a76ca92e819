'use client';

import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { searchBox } from '@/components/shell/search-box';
import { KeyHint } from '@/components/ui/KeyHint';
import { Notice } from '@/components/ui/Notice';

/** Goes to the search of members: in the bar, or at the desk where the bar has none. */
export function useToSearch(): () => void {
  const router = useRouter();
  return () => {
    const waiting = document.querySelector<HTMLInputElement>('[role="search"] input');
    if (searchBox.get()) searchBox.get()?.focus();
    else if (waiting) waiting.focus();
    else router.push('/desk');
  };
}

/** Without a member: for a participant the record comes first, so that number, facility and earlier complaints are known. */
export function SearchFirst() {
  const t = useTranslations('complaint-form.searchFirst');
  const toSearch = useToSearch();
  return (
    <Notice
      tone="info"
      title={t('title')}
      actions={
        <Button size="small" variant="outlined" onClick={toSearch} aria-keyshortcuts="/" endIcon={<KeyHint keys="/" />}>
          {t('search')}
        </Button>
      }
    >
      <p>{t('words')}</p>
    </Notice>
  );
}
