import { getTranslations } from 'next-intl/server';
import { LockedMark } from '@/components/shell/session/LockedMark';

/** In place of every page while the session is locked: the words beneath the lock, and nothing of the page. */
export default async function ConsoleLocked() {
  const t = await getTranslations('sessions.lock');
  return (
    <div className="plain-message">
      <h1 className="plain-message__title">{t('title')}</h1>
      <LockedMark />
    </div>
  );
}
