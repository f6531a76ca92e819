import PersonOffRounded from '@mui/icons-material/PersonOffRounded';
import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/EmptyState';
import { ButtonLink } from '@/components/ui/links';

/** No member has this address. */
export default function MemberNotFound() {
  const t = useTranslations('member-record.notFound');
  return (
    <EmptyState
      level="h1"
      icon={<PersonOffRounded />}
      title={t('title')}
      actions={
        <ButtonLink href="/desk" variant="contained">
          {t('search')}
        </ButtonLink>
      }
    >
      {t('words')}
    </EmptyState>
  );
}
