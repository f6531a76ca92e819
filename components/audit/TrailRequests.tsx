import { useTranslations } from 'next-intl';
import { Instant } from '@/components/ui/time';
import type { AuditView } from '@/lib/audit/queries/open-audit';
import type { StoredWords } from './stored-words';
import styles from './TrailPaper.module.css';

/** On the trail's paper: what the member asked about their data, and within which time it was answered. */
export function TrailRequests({ requests }: { requests: AuditView['requests'] }) {
  const t = useTranslations('audit.trail');
  const stored = useTranslations('privacy') as unknown as StoredWords;
  return (
    <section>
      <h2 className={styles.lead}>{t('requests')}</h2>
      {requests.length === 0 ? (
        <p>{t('noRequests')}</p>
      ) : (
        <ul>
          {requests.map(({ reference, kind, status, receivedAt, dueAt, answeredAt, note }) => (
            <li key={reference}>
              {t('request', { reference, kind: stored(`kind.${kind}`), status: stored(`status.${status}`) })}; {t('received')} <Instant at={receivedAt} />, {t('due')}{' '}
              <Instant at={dueAt} />
              {answeredAt !== null && (
                <>
                  , {t('answered')} <Instant at={answeredAt} />
                </>
              )}
              {note !== null && `: ${note}`}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
