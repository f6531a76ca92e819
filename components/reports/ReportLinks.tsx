import { useTranslations } from 'next-intl';
import Link from 'next/link';
import styles from './ReportLinks.module.css';

/** The reports in the order of their row of links, each with its page. */
const REPORTS = [
  ['home', '/reports'], ['visits', '/reports/visits'], ['transfers', '/reports/transfers'], ['complaints', '/reports/complaints'], ['satisfaction', '/reports/satisfaction'], ['adoption', '/reports/adoption'],
  ['published', '/reports/published'],
] as const;
export type ReportId = (typeof REPORTS)[number][0];

/** The way from each report to the others; the one that is read is marked for the eye and for who listens. */
export function ReportLinks({ current }: { current: ReportId }) {
  const t = useTranslations('reports.links');
  return (
    <nav aria-label={t('label')} className={`${styles.links} no-print`}>
      <ul>
        {REPORTS.map(([id, href]) => (
          <li key={id}>
            <Link href={href} prefetch={false} aria-current={id === current ? 'page' : undefined}>
              {t(id)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
