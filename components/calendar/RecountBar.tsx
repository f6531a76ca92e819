import { useFormatter, useTranslations } from 'next-intl';
import { useId } from 'react';
import { Notice } from '@/components/ui/Notice';
import { StatusMark } from '@/components/ui/StatusMark';
import { Instant } from '@/components/ui/time';
import type { RecountView } from '@/lib/calendar/queries/read-recount';
import styles from './Calendar.module.css';

const REASONS = ['holiday_saved', 'holiday_removed', 'timetable_saved', 'timetable_removed', 'value_added', 'value_withdrawn'] as const;

/** How the recount of the open cases goes: since when, how far, how many due instants moved. One that has ended is a line. */
export function RecountBar({ recount }: { recount: RecountView }) {
  const t = useTranslations('calendar.recount');
  const format = useFormatter();
  const id = useId();
  const { total, done, changed, finishedAt, askedBy, askedAt } = recount;
  const reason = REASONS.find((code) => recount.reason.startsWith(`${code} `)) ?? 'other';
  const date = /\d{4}-\d{2}-\d{2}/.exec(recount.reason)?.[0];
  const asked = t.rich('asked', {
    reason: t(`reason.${reason}`, { date: date === undefined ? '' : format.dateTime(new Date(`${date}T00:00:00Z`), 'date', { timeZone: 'UTC' }) }),
    by: askedBy ?? '–',
    at: () => <Instant at={askedAt} />,
  });
  if (finishedAt !== null) {
    return (
      <div className={styles.last} role="status">
        <StatusMark tone="success">{t('titleFinished')}</StatusMark>
        <span>{t('finished', { done, changed })}</span>
        <span className={styles.quiet}>{asked}</span>
      </div>
    );
  }
  const words = total === null ? t('waiting') : t('running', { done, total, changed });
  return (
    <Notice tone="info" title={<span id={id}>{t('title')}</span>}>
      <progress className={styles.progress} aria-labelledby={id} {...(total !== null && { value: done, max: Math.max(total, 1) })}>
        {words}
      </progress>
      <p role="status">{words}</p>
      <p className={styles.quiet}>{asked}</p>
    </Notice>
  );
}
