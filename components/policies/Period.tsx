import { useTranslations } from 'next-intl';
import { BusinessDate } from '@/components/ui/time';
import type { CalendarDate } from '@/lib/values/calendar-date';
import styles from './PoliciesScreen.module.css';

/** From when until when something holds. */
export function Period({ from, to }: { from: CalendarDate; to: CalendarDate | null }) {
  const t = useTranslations('policies.period');
  return (
    <span className={styles.period}>
      {to === null
        ? t.rich('running', { from: () => <BusinessDate date={from} /> })
        : t.rich('closed', { from: () => <BusinessDate date={from} />, to: () => <BusinessDate date={to} /> })}
    </span>
  );
}
