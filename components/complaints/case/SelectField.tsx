'use client';

import NativeSelect from '@mui/material/NativeSelect';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useTranslations } from 'next-intl';
import { Field } from '@/components/form/Field';

interface Props {
  label: string;
  value: string;
  problem: string | undefined;
  choices: readonly (readonly [value: string, label: string])[];
  onChange: (value: string) => void;
  /** The first line where none is a choice too. */
  any?: string;
}

/** One of a short list, outside of a form library. */
export function SelectField({ label, value, problem, choices, onChange, any }: Props) {
  const t = useTranslations('common.field');
  return (
    <Field label={label} problem={problem} area="complaint-case" optional={any !== undefined}>
      {({ id, describedBy, invalid }) => (
        <NativeSelect
          fullWidth error={invalid} input={<OutlinedInput />} inputProps={{ id, 'aria-describedby': describedBy, 'aria-invalid': invalid }}
          value={value} onChange={(event) => onChange(event.target.value)}
        >
          {(any !== undefined || value === '') && <option value="">{any ?? t('choose')}</option>}
          {choices.map(([choice, words]) => (
            <option key={choice} value={choice}>{words}</option>
          ))}
        </NativeSelect>
      )}
    </Field>
  );
}
