'use client';

import NativeSelect from '@mui/material/NativeSelect';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useTranslations } from 'next-intl';
import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form';
import { Field, type FieldProps } from './Field';
import { problemOf } from './field-problem';

export interface Choice {
  value: string;
  label: string;
  disabled?: boolean;
}

interface Props<Values extends FieldValues> extends FieldProps {
  control: Control<Values>;
  name: FieldPath<Values>;
  choices: readonly Choice[];
  /** The first line when nothing is chosen; left out when there always is a choice. */
  placeholder?: string | true;
  disabled?: boolean;
}

/** One of a short list: the browser's own select, which every keyboard and screen reader knows. */
export function FormSelect<Values extends FieldValues>({ control, name, choices, placeholder, disabled, label, hint, optional, area }: Props<Values>) {
  const t = useTranslations('common.field');
  const { field, fieldState } = useController({ control, name });
  return (
    <Field label={label} hint={hint} optional={optional ?? false} {...(area !== undefined && { area })} problem={problemOf(fieldState.error)}>
      {({ id, describedBy, invalid }) => (
        <NativeSelect
          id={id}
          fullWidth
          error={invalid}
          disabled={disabled ?? false}
          input={<OutlinedInput />}
          name={field.name}
          value={(field.value as string | null | undefined) ?? ''}
          onChange={field.onChange}
          onBlur={field.onBlur}
          inputRef={field.ref}
          inputProps={{ id, 'aria-describedby': describedBy, 'aria-invalid': invalid }}
        >
          {placeholder !== undefined && <option value="">{placeholder === true ? t('choose') : placeholder}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value} disabled={choice.disabled ?? false}>
              {choice.label}
            </option>
          ))}
        </NativeSelect>
      )}
    </Field>
  );
}
