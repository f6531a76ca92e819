import LockOutlined from '@mui/icons-material/LockOutlined';
import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/ui/EmptyState';
import { ButtonLink } from '@/components/ui/links';
import { requireSession } from '@/lib/server/session';

/** The role may not open this page. */
export default async function ConsoleForbidden() {
  const { role } = await requireSession();
  const t = await getTranslations();
  return (
    <EmptyState
      level="h1"
      icon={<LockOutlined />}
      title={t('common.forbidden.title')}
      actions={
        <ButtonLink href="/" variant="outlined">
          {t('common.forbidden.home')}
        </ButtonLink>
      }
    >
      {t('common.forbidden.words', { role: t(`shell.role.${role}`) })}
    </EmptyState>
  );
}
