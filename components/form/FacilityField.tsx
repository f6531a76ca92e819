'use client';

import Autocomplete from '@mui/material/Autocomplete';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useTranslations } from 'next-intl';
import { useState, type Ref } from 'react';
import { useSettled } from '@/components/grid/useSettled';
import { Field, type FieldProps } from './Field';
import { useRows } from './useRows';
import styles from './FacilityField.module.css';

/** A facility that was chosen: enough to name it and to show it again. */
export interface FacilityChoice {
  code: string;
  name: string;
}

/** As `facilities/search` answers. */
interface Found extends FacilityChoice {
  type?: 'puskesmas' | 'clinic' | 'doctor' | 'rs_d_pratama' | 'hospital';
  branchName?: string;
}
interface Hits {
  facilities: readonly Found[];
  more: boolean;
}

interface Props extends FieldProps {
  problem?: string | undefined;
  value: FacilityChoice | null;
  onChange: (facility: FacilityChoice | null) => void;
  inputRef?: Ref<HTMLInputElement>;
  disabled?: boolean;
}

const NONE: readonly Found[] = [];

/** A hospital or primary-care facility, found while its name or code is typed. Arrow keys, Enter and Escape as in every combobox. */
export function FacilityField({ value, onChange, problem, inputRef, disabled = false, ...field }: Props) {
  const t = useTranslations('common.facility');
  const [typed, setTyped] = useState(value?.name ?? '');
  const asked = typed.trim() === (value?.name ?? '') ? '' : typed.trim();
  const text = useSettled(asked);
  const { rows, problem: failure, loading, refreshing } = useRows<Hits>('facilities/search', text === '' ? null : { text });
  const fresh = asked !== '' && text === asked && !loading && !refreshing;
  // Only what was found for the words as they stand: Enter must not take what an earlier word had found.
  const hits = fresh ? (rows?.facilities ?? NONE) : NONE;
  const nothing = asked === '' ? t('typing') : failure !== null ? t('failed') : t('none');
  return (
    <Field {...field} problem={problem}>
      {({ id, describedBy, invalid }) => (
        <>
          <Autocomplete<Found>
            id={id}
            value={value}
            onChange={(_, chosen) => onChange(chosen && { code: chosen.code, name: chosen.name })}
            inputValue={typed}
            onInputChange={(_, next) => setTyped(next)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && asked !== '') event.preventDefault();
            }}
            options={hits}
            filterOptions={(options) => options}
            getOptionLabel={({ name }) => name}
            getOptionKey={({ code }) => code}
            isOptionEqualToValue={(option, chosen) => option.code === chosen.code}
            loading={asked !== '' && !fresh && failure === null}
            disabled={disabled}
            autoHighlight
            forcePopupIcon={false}
            loadingText={t('searching')}
            noOptionsText={nothing}
            clearText={t('clear')}
            openText={t('open')}
            closeText={t('close')}
            renderOption={({ key, ...option }, facility) => (
              <li key={key} {...option}>
                <Option facility={facility} />
              </li>
            )}
            renderInput={({ slotProps: { input, htmlInput } }) => (
              <OutlinedInput
                ref={input.ref as Ref<HTMLDivElement>}
                className={input.className}
                onMouseDown={input.onMouseDown}
                startAdornment={input.startAdornment}
                endAdornment={input.endAdornment}
                fullWidth
                disabled={disabled}
                error={invalid}
                placeholder={t('placeholder')}
                {...(inputRef && { inputRef })}
                slotProps={{ input: { ...htmlInput, 'aria-describedby': describedBy, 'aria-invalid': invalid, maxLength: 100 } }}
              />
            )}
          />
          <p role="status" className={fresh && rows?.more === true ? styles.more : 'visually-hidden'}>
            {fresh && rows?.more === true ? t('more') : fresh && hits.length > 0 ? t('found', { count: hits.length }) : ''}
          </p>
        </>
      )}
    </Field>
  );
}

function Option({ facility: { code, name, type, branchName } }: { facility: Found }) {
  const types = useTranslations('common.facility.type');
  return (
    <span className={styles.option}>
      <span className={styles.name}>{name}</span>
      <span className={styles.about}>{[type && types(type), code, branchName].filter(Boolean).join(' · ')}</span>
    </span>
  );
}
