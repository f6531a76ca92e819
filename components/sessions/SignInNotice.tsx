import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/Notice';
import type { SignInNews } from '@/lib/sessions/queries/read-news';
import { Dismissible } from './Dismissible';
import { NewsLines } from './NewsLines';
import styles from './SignInNews.module.css';

/** After a sign-in: what was tried with the account before it, above every page until it is put away. Drawn on the server but for its button. */
export function SignInNotice({ news, singleSignOn }: { news: SignInNews; singleSignOn: boolean }) {
  const t = useTranslations('sessions.news');
  const { reasons, refusals } = news;
  const refused = reasons.some((reason) => reason.startsWith('refused'));
  const count = refusals.reduce((sum, each) => sum + each.count, 0);
  return (
    <Dismissible label={t('label')} dismiss={t('dismiss')} className={styles.notice}>
      <Notice tone={reasons.includes('refused_code') ? 'danger' : refused ? 'attention' : 'info'} title={refused ? t('refused', { count }) : t(reasons.includes('new_place') ? 'newPlace' : 'longAway')}>
        <NewsLines news={news} />
        <p className={styles.links}>
          <a href="/account/sessions">{t('sessions')}</a>
          {!singleSignOn && <a href="/account/password">{t('password')}</a>}
        </p>
      </Notice>
    </Dismissible>
  );
}
