'use client';

import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import type { ReactNode } from 'react';
import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form';
import { Field, type FieldProps } from './Field';
import type { Choice } from './FormSelect';
import { problemOf } from './field-problem';

/** A choice in sight: its label may be more than a word. */
interface RadioChoice extends Omit<Choice, 'label'> {
  label: ReactNode;
}

interface Props<Values extends FieldValues> extends FieldProps {
  control: Control<Values>;
  name: FieldPath<Values>;
  choices: readonly RadioChoice[];
  row?: boolean;
}

/** One of a few, all in sight. */
export function FormRadios<Values extends FieldValues>({ control, name, choices, row = false, label, hint, optional, area }: Props<Values>) {
  const { field, fieldState } = useController({ control, name });
  return (
    <Field group label={label} hint={hint} optional={optional ?? false} {...(area !== undefined && { area })} problem={problemOf(fieldState.error)}>
      {({ invalid }) => (
        <RadioGroup row={row} name={field.name} value={(field.value as string | null | undefined) ?? ''} onChange={field.onChange} onBlur={field.onBlur}>
          {choices.map((choice, index) => (
            <FormControlLabel
              key={choice.value}
              value={choice.value}
              label={choice.label}
              disabled={choice.disabled ?? false}
              control={<Radio slotProps={{ input: { 'aria-invalid': invalid, ...(index === 0 && { ref: field.ref }) } }} />}
            />
          ))}
        </RadioGroup>
      )}
    </Field>
  );
}
