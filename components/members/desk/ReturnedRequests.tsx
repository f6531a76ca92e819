import ReplayRounded from '@mui/icons-material/ReplayRounded';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { BusinessDate } from '@/components/ui/time';
import type { TransferRow } from '@/lib/transfers/queries/list-transfers';
import styles from './ReturnedRequests.module.css';

/** The person's own requests that a supervisor sent back: each waits for a paper or a word. */
export function ReturnedRequests({ rows }: { rows: readonly TransferRow[] }) {
  const t = useTranslations('desk.returned');
  return (
    <section aria-label={t('title')} className={styles.place}>
      <h2 className={styles.title}>
        <ReplayRounded fontSize="inherit" aria-hidden="true" />
        {t('title')}
      </h2>
      <ul className={styles.list}>
        {rows.map((row) => (
          <li key={row.id} className={styles.row}>
            <Link href={`/transfers/${row.id}?view=mine`} prefetch={false} className={styles.name}>
              {row.memberName}
            </Link>
            <span className={styles.reference}>{row.reference}</span>
            <span className={styles.target}>{t('target', { facility: row.toName })}</span>
            <span className={styles.date}>{t.rich('effective', { date: () => <BusinessDate date={row.effectiveDate} /> })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
