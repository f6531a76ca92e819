import PersonOffRounded from '@mui/icons-material/PersonOffRounded';
import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/ui/EmptyState';
import { ButtonLink } from '@/components/ui/links';

/** Unknown, malformed and foreign look the same. */
export default async function TransferNotFound() {
  const t = await getTranslations('transfer-form.notFound');
  return (
    <EmptyState
      level="h1"
      icon={<PersonOffRounded />}
      title={t('title')}
      actions={
        <ButtonLink href="/" variant="contained">
          {t('action')}
        </ButtonLink>
      }
    >
      {t('words')}
    </EmptyState>
  );
}
