import ManageSearchRounded from '@mui/icons-material/ManageSearchRounded';
import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/EmptyState';
import { ButtonLink } from '@/components/ui/links';

/** No member or officer has this address. */
export default function AuditNotFound() {
  const t = useTranslations('audit.notFound');
  return (
    <EmptyState
      level="h1"
      icon={<ManageSearchRounded />}
      title={t('title')}
      actions={
        <ButtonLink href="/audit" variant="contained">
          {t('back')}
        </ButtonLink>
      }
    >
      {t('words')}
    </EmptyState>
  );
}
