import SearchOffRounded from '@mui/icons-material/SearchOffRounded';
import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/EmptyState';
import { ButtonLink } from '@/components/ui/links';

/** Missing and out of scope look the same. */
export default function ConsoleNotFound() {
  const t = useTranslations('common.notFound');
  return (
    <EmptyState
      level="h1"
      icon={<SearchOffRounded />}
      title={t('title')}
      actions={
        <ButtonLink href="/" variant="outlined">
          {t('home')}
        </ButtonLink>
      }
    >
      {t('words')}
    </EmptyState>
  );
}
