import { useTranslations } from 'next-intl';
import { Instant } from '@/components/ui/time';
import type { SignInNews } from '@/lib/sessions/queries/read-news';
import styles from './SignInNews.module.css';

/** The sign-in before this one, and what was refused since, by address. */
export function NewsLines({ news: { reasons, previous, refusals, address } }: { news: SignInNews }) {
  const t = useTranslations('sessions.news');
  const place = (from: string | null) => (from === null ? t('unknownPlace') : from);
  return (
    <div className={styles.lines}>
      <p>{previous === null ? t('first') : t.rich('previous', { address: place(previous.address), at: () => <Instant at={previous.at} /> })}</p>
      {refusals.length === 0 ? (
        <p>{t('noneRefused')}</p>
      ) : (
        <ul>
          {refusals.map((each) => (
            <li key={each.address}>{t.rich(each.address === address ? 'refusedHere' : 'refusedFrom', { count: each.count, address: place(each.address), at: () => <Instant at={each.lastAt} /> })}</li>
          ))}
        </ul>
      )}
      {reasons.includes('refused_code') && <p>{t('knewPassword')}</p>}
    </div>
  );
}
