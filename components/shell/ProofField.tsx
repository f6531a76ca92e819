'use client';

import OutlinedInput from '@mui/material/OutlinedInput';
import type { Ref } from 'react';
import { Field } from '@/components/form/Field';

interface Props {
  ref: Ref<HTMLInputElement>;
  by: 'code' | 'password';
  label: string;
  hint?: string | undefined;
  problem: string | undefined;
}

/** Where a person types what proves them. */
export function ProofField({ ref, by, label, hint, problem }: Props) {
  return (
    <Field label={label} hint={hint} problem={problem}>
      {({ id, describedBy, invalid }) => (
        <OutlinedInput
          id={id}
          type={by === 'password' ? 'password' : 'text'}
          autoComplete={by === 'password' ? 'current-password' : 'one-time-code'}
          fullWidth
          error={invalid}
          inputRef={ref}
          slotProps={{ input: { 'aria-describedby': describedBy, maxLength: by === 'password' ? 200 : 40, spellCheck: false, autoCapitalize: 'none' } }}
        />
      )}
    </Field>
  );
}
