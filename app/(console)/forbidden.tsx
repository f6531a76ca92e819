import LockOutlined from '@mui/icons-material/LockOutlined';
import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/ui/EmptyState';
import { ButtonLink } from '@/components/ui/links';
import { findSession } from '@/lib/server/session';

/** The role may not open this page. */
export default async function ConsoleForbidden() {
  // Next renders this beside every page, before it is known whether it is needed: without a session, or while it is locked, it is not.
  const session = await findSession();
  if (!session) return null;
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
      {t('common.forbidden.words', { role: t(`shell.role.${session.role}`) })}
    </EmptyState>
  );
}
