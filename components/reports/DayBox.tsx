'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { parseTypedDate, typedForm } from '@/components/form/typed-date';
import type { CalendarDate } from '@/lib/values/calendar-date';
import styles from './Report.module.css';

/** One day, typed the day first as everywhere; taken over when the box is left or Enter is pressed. */
export function DayBox({ label, day, onChange }: { label: string; day: CalendarDate; onChange: (day: CalendarDate) => void }) {
  const t = useTranslations();
  const [typed, setTyped] = useState(typedForm(day));
  const [unreadable, setUnreadable] = useState(false);
  function take(): void {
    const read = parseTypedDate(typed);
    setUnreadable(read === null);
    if (read !== null && read !== day) onChange(read);
  }
  return (
    <input
      className={styles.day}
      value={typed}
      autoComplete="off"
      maxLength={30}
      aria-label={unreadable ? `${label}. ${t('common.field.invalid_date')}` : label}
      aria-invalid={unreadable}
      title={unreadable ? t('common.field.invalid_date') : `${label}, ${t('common.field.datePattern')}`}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take();
      }}
    />
  );
}
