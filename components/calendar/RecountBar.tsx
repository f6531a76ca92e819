import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Notice } from '@/components/ui/Notice';
import { Instant } from '@/components/ui/time';
import type { RecountView } from '@/lib/calendar/queries/read-recount';
import styles from './Calendar.module.css';

const REASONS = ['holiday_saved', 'holiday_removed', 'timetable_saved', 'timetable_removed'] as const;

/** How the recount of the open cases goes: since when, how far, how many due instants moved. */
export function RecountBar({ recount }: { recount: RecountView }) {
  const t = useTranslations('calendar.recount');
  const id = useId();
  const { total, done, changed, finishedAt, askedBy, askedAt } = recount;
  const reason = REASONS.find((code) => recount.reason.startsWith(`${code} `));
  const finished = finishedAt !== null;
  const words = finished ? t('finished', { done, changed }) : total === null ? t('waiting') : t('running', { done, total, changed });
  return (
    <Notice tone={finished ? 'success' : 'info'} title={<span id={id}>{t(finished ? 'titleFinished' : 'title')}</span>}>
      {!finished && (
        <progress className={styles.progress} aria-labelledby={id} {...(total !== null && { value: done, max: Math.max(total, 1) })}>
          {words}
        </progress>
      )}
      <p role="status">{words}</p>
      <p className={styles.quiet}>
        {t.rich('asked', { reason: t(`reason.${reason ?? 'other'}`, { date: /\d{4}-\d{2}-\d{2}/.exec(recount.reason)?.[0] ?? '' }), by: askedBy ?? '–', at: () => <Instant at={askedAt} /> })}
      </p>
    </Notice>
  );
}
