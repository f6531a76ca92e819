'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useRows } from '@/components/form/useRows';
import type { PromisePreview } from '@/lib/complaints/queries/preview-promises';
import type { ClockValue } from '@/lib/policies/model';
import { parseCalendarDate } from '@/lib/values/calendar-date';
import { useReferenceWords } from './useReferenceWords';
import styles from './edit.module.css';

/** Days that are named one by one; of more the number says enough. */
const MOST_DAYS = 8;
const CENTRAL_ZONE = 'Asia/Jakarta';

interface Props {
  valueKey: ClockValue;
  from: string;
  /** Before it nothing new can begin, so there is nothing to ask. */
  firstFreeDay: string;
  parts: Readonly<Record<string, number>>;
}

/** What new numbers do to the clocks of complaints: nothing to the open ones, and by examples what they do to those that come in later. */
export function ClockConsequence({ valueKey, from, firstFreeDay, parts }: Props) {
  const t = useTranslations('policy-edit.clocks');
  const format = useFormatter();
  const { choice, day } = useReferenceWords([], valueKey);
  const { rows } = useRows<{ preview: PromisePreview | null }>('policies/preview-clocks', parseCalendarDate(from) === null || from < firstFreeDay ? null : { key: valueKey, from, parts });
  const preview = rows?.preview;
  if (!preview || from < firstFreeDay) return null;
  const { open, moves, jointLeave, examples } = preview;
  const moment = (at: string | null) => (at === null ? t('never') : format.dateTime(new Date(at), 'dateTime', { timeZone: CENTRAL_ZONE }));
  const named = format.list(jointLeave.slice(0, MOST_DAYS).map(day), { type: 'unit' });
  const days = jointLeave.length > MOST_DAYS ? t('more', { days: named, count: jointLeave.length - MOST_DAYS }) : named;
  return (
    <section className={styles.consequence} aria-live="polite">
      <p>{t('moves', { open, moves })}</p>
      {valueKey === 'calendar.joint_leave_works' && <p className={styles.quiet}>{t('leave', { count: jointLeave.length, days })}</p>}
      {examples.length === 0 ? (
        <p className={styles.quiet}>{t('same')}</p>
      ) : (
        <>
          <ul className={styles.lines}>
            {examples.map(({ level, clock, receivedAt, before, after }) => (
              <li key={`${level} ${clock}`}>{t('example', { level: choice(level), received: moment(receivedAt), clock: t(clock), before: moment(before), after: moment(after) })}</li>
            ))}
          </ul>
          <p className={styles.quiet}>{t('zone')}</p>
        </>
      )}
    </section>
  );
}
