'use client';

import OutlinedInput from '@mui/material/OutlinedInput';
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form';
import type { CalendarDate } from '@/lib/values/calendar-date';
import { Field, type FieldProps } from './Field';
import { problemOf } from './field-problem';
import styles from './Field.module.css';
import { parseTypedDate, typedForm } from './typed-date';

interface Props<Values extends FieldValues> extends FieldProps {
  control: Control<Values>;
  name: FieldPath<Values>;
  /** Earliest and latest day. */
  min?: string;
  max?: string;
  disabled?: boolean;
  autoFocus?: boolean;
}

/**
 * A date to type, the day first; what was understood stands beneath in words. The form's value is `YYYY-MM-DD`, or empty while it is not
 * a date yet. The browser's own date field is not used: it asks for the order of its own language, and 03/04 would mean two days.
 */
export function FormDateField<Values extends FieldValues>({ control, name, min, max, disabled, autoFocus, label, hint, optional, area }: Props<Values>) {
  const t = useTranslations('common.field');
  const format = useFormatter();
  const { field, fieldState } = useController({ control, name });
  const value = (field.value as string | null | undefined) ?? '';
  const [typed, setTyped] = useState(value === '' ? '' : shown(value));
  const [left, setLeft] = useState(true);

  const date = parseTypedDate(typed);
  // The value was set from elsewhere (a draft, a reset): show it.
  if (left && value !== (date ?? typed) && shown(value) !== typed) setTyped(shown(value));
  const words = (day: string) => format.dateTime(new Date(`${day}T00:00:00Z`), 'dateFull', { timeZone: 'UTC' });
  const problem = left && typed !== '' ? ownProblem() : undefined;

  function ownProblem(): string | undefined {
    if (date === null) return 'not_a_date';
    if (max !== undefined && date > max) return t('not_after', { date: words(max) });
    return min !== undefined && date < min ? t('not_before', { date: words(min) }) : undefined;
  }
  function type(text: string): void {
    setTyped(text);
    setLeft(false);
    field.onChange(parseTypedDate(text) ?? '');
  }
  function leave(): void {
    setLeft(true);
    if (date !== null) setTyped(typedForm(date));
    // What cannot be read is kept as it is, so that it is refused and not silently dropped.
    else field.onChange(typed.trim());
    field.onBlur();
  }

  return (
    <Field label={label} hint={hint} optional={optional ?? false} {...(area !== undefined && { area })} problem={problem ?? problemOf(fieldState.error)}>
      {({ id, describedBy, invalid }) => (
        <>
          <OutlinedInput
            id={id}
            fullWidth
            error={invalid}
            disabled={disabled ?? false}
            autoFocus={autoFocus ?? false}
            autoComplete="off"
            placeholder={t('datePattern')}
            name={field.name}
            value={typed}
            onChange={(event) => type(event.target.value)}
            onBlur={leave}
            inputRef={field.ref}
            slotProps={{ input: { 'aria-describedby': `${describedBy ?? ''} ${id}-words`.trim(), maxLength: 30 } }}
          />
          <p id={`${id}-words`} className={styles.understood}>
            {date !== null && words(date)}
          </p>
        </>
      )}
    </Field>
  );
}

/** A value as it is typed; what is no date stands as it is. */
function shown(value: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? typedForm(value as CalendarDate) : value;
}
