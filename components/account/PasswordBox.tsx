'use client';

import OutlinedInput from '@mui/material/OutlinedInput';
import type { ReactNode } from 'react';
import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form';
import { Field } from '@/components/form/Field';
import { problemOf } from '@/components/form/field-problem';

interface Props<Values extends FieldValues> {
  control: Control<Values>;
  name: FieldPath<Values>;
  label: ReactNode;
  hint?: ReactNode;
  autoComplete: 'current-password' | 'new-password';
  /** Readable while it is typed. */
  shown: boolean;
  autoFocus?: boolean;
}

/** A password to type: pasting and password safes are welcome. */
export function PasswordBox<Values extends FieldValues>({ control, name, label, hint, autoComplete, shown, autoFocus = false }: Props<Values>) {
  const { field, fieldState } = useController({ control, name });
  return (
    <Field label={label} hint={hint} area="account" problem={problemOf(fieldState.error)}>
      {({ id, describedBy, invalid }) => (
        <OutlinedInput
          id={id}
          type={shown ? 'text' : 'password'}
          fullWidth
          error={invalid}
          autoFocus={autoFocus}
          autoComplete={autoComplete}
          name={field.name}
          value={(field.value as string | undefined) ?? ''}
          onChange={field.onChange}
          onBlur={field.onBlur}
          inputRef={field.ref}
          slotProps={{ input: { 'aria-describedby': describedBy, maxLength: 1_000, autoCapitalize: 'none', spellCheck: false } }}
        />
      )}
    </Field>
  );
}
