'use client';

import HourglassDisabledRounded from '@mui/icons-material/HourglassDisabledRounded';
import Button from '@mui/material/Button';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useLimitWords, type ReadingLimit } from '@/components/form/limit-words';
import { EmptyState } from '@/components/ui/EmptyState';
import { ButtonLink } from '@/components/ui/links';

/** No more is opened this hour: which limit it is, and when it goes on. */
export function LimitScreen({ limit }: { limit: ReadingLimit }) {
  const t = useTranslations('privacy.limit');
  const words = useLimitWords();
  const router = useRouter();
  return (
    <EmptyState
      level="h1"
      icon={<HourglassDisabledRounded />}
      title={t('title')}
      actions={
        <>
          <Button variant="outlined" onClick={() => router.refresh()}>
            {t('again')}
          </Button>
          <ButtonLink href="/desk" variant="contained">
            {t('back')}
          </ButtonLink>
        </>
      }
    >
      {words(limit)}
    </EmptyState>
  );
}
