import { useFormatter, useTranslations } from 'next-intl';
import { TextLink } from '@/components/ui/links';
import type { CalendarView } from '@/lib/calendar/queries/read-calendar';
import styles from './Calendar.module.css';

/** What joint leave counts as, what is on record to follow, and the way to where that is changed. */
export function JointLeave({ rule, mayEdit }: { rule: NonNullable<CalendarView['jointLeave']>; mayEdit: boolean }) {
  const t = useTranslations('calendar.joint');
  const format = useFormatter();
  const { works, next } = rule;
  return (
    <span className={styles.quiet}>
      {t(works ? 'works' : 'rests')}
      {next && <>. {t(next.works ? 'willWork' : 'willRest', { date: format.dateTime(new Date(`${next.from}T00:00:00Z`), 'date', { timeZone: 'UTC' }) })}</>}
      {mayEdit && (
        <>
          {' '}
          <TextLink href="/policies#values">{t('change')}</TextLink>
        </>
      )}
    </span>
  );
}
