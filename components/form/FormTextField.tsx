'use client';

import OutlinedInput, { type OutlinedInputProps } from '@mui/material/OutlinedInput';
import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form';
import { Field, type FieldProps } from './Field';
import { problemOf } from './field-problem';
import { FormDateField } from './FormDateField';

interface Props<Values extends FieldValues> extends FieldProps {
  control: Control<Values>;
  name: FieldPath<Values>;
  /** `date` gives `YYYY-MM-DD`, as `CalendarDate` wants it. */
  type?: 'text' | 'date' | 'tel' | 'email' | 'search';
  rows?: number;
  maxLength?: number;
  placeholder?: string;
  autoFocus?: boolean;
  disabled?: boolean;
  /** Earliest and latest day of a date. */
  min?: string;
  max?: string;
  inputMode?: 'text' | 'numeric' | 'tel';
  autoComplete?: string;
  endAdornment?: OutlinedInputProps['endAdornment'];
}

/** A text, number or date to type, one line or several. */
export function FormTextField<Values extends FieldValues>(props: Props<Values>) {
  return props.type === 'date' ? <FormDateField {...props} /> : <PlainField {...props} />;
}

function PlainField<Values extends FieldValues>(props: Props<Values>) {
  const { control, name, label, hint, optional, area, type = 'text', rows, maxLength, inputMode, autoComplete = 'off', ...rest } = props;
  const { field, fieldState } = useController({ control, name });
  return (
    <Field label={label} hint={hint} optional={optional ?? false} {...(area !== undefined && { area })} problem={problemOf(fieldState.error)}>
      {({ id, describedBy, invalid }) => (
        <OutlinedInput
          {...rest}
          id={id}
          type={type}
          fullWidth
          error={invalid}
          autoComplete={autoComplete}
          {...(rows !== undefined && { multiline: true, minRows: rows, maxRows: rows * 3 })}
          name={field.name}
          value={(field.value as string | null | undefined) ?? ''}
          onChange={field.onChange}
          onBlur={field.onBlur}
          inputRef={field.ref}
          slotProps={{ input: { 'aria-describedby': describedBy, maxLength, inputMode } }}
        />
      )}
    </Field>
  );
}
