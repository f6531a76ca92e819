'use client';

import NativeSelect from '@mui/material/NativeSelect';
import OutlinedInput from '@mui/material/OutlinedInput';
import { Field } from './Field';

interface Props<Kind extends string> {
  label: string;
  /** In the order in which they are offered. */
  kinds: readonly Kind[];
  value: Kind;
  name: (kind: Kind) => string;
  onChange: (kind: Kind) => void;
}

/** What a paper is, chosen before it is attached. */
export function PaperKindField<Kind extends string>({ label, kinds, value, name, onChange }: Props<Kind>) {
  return (
    <Field label={label} problem={undefined}>
      {({ id }) => (
        <NativeSelect
          id={id}
          fullWidth
          input={<OutlinedInput />}
          inputProps={{ id }}
          value={value}
          onChange={(event) => {
            const chosen = kinds.find((each) => each === event.target.value);
            if (chosen !== undefined) onChange(chosen);
          }}
        >
          {kinds.map((each) => (
            <option key={each} value={each}>
              {name(each)}
            </option>
          ))}
        </NativeSelect>
      )}
    </Field>
  );
}
