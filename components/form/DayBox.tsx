'use client';

import OutlinedInput from '@mui/material/OutlinedInput';
import { useTranslations } from 'next-intl';
import { useState, type KeyboardEvent } from 'react';
import type { CalendarDate } from '@/lib/values/calendar-date';
import { parseTypedDate, typedForm } from './typed-date';

interface Props {
  label: string;
  /** Said when what is typed is no date. */
  unreadable: string;
  className?: string | undefined;
  day: CalendarDate | null;
  onChange: (day: CalendarDate | null) => void;
}

/** One day of a filter, typed the day first as everywhere; taken over when the box is left or Enter is pressed. Empty means open on that side. */
export function DayBox({ label, unreadable, className, day, onChange }: Props) {
  const t = useTranslations('common.field');
  const [typed, setTyped] = useState(day === null ? '' : typedForm(day));
  const [wrong, setWrong] = useState(false);
  function take(): void {
    const read = parseTypedDate(typed);
    setWrong(typed.trim() !== '' && read === null);
    if (typed.trim() === '' ? day !== null : read !== null && read !== day) onChange(read);
  }
  return (
    <OutlinedInput
      className={className ?? ''}
      value={typed}
      error={wrong}
      placeholder={label}
      autoComplete="off"
      onChange={(event) => setTyped(event.target.value)}
      onBlur={take}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === 'Enter') take();
      }}
      title={wrong ? unreadable : `${label}, ${t('datePattern')}`}
      slotProps={{ input: { 'aria-label': wrong ? `${label}. ${unreadable}` : label, 'aria-invalid': wrong, maxLength: 30 } }}
    />
  );
}
