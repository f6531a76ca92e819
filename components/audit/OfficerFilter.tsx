'use client';

import CloseRounded from '@mui/icons-material/CloseRounded';
import IconButton from '@mui/material/IconButton';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { useRows } from '@/components/form/useRows';
import type { Officer } from '@/lib/audit/queries/list-officers';
import styles from './AuditFilters.module.css';

export type ChosenOfficer = Pick<Officer, 'id' | 'name'> & { username: string | null };

interface Props {
  officer: ChosenOfficer | null;
  onChange: (officer: ChosenOfficer | null) => void;
}

/** One officer, found by name or account while typing. The browser's own suggestions: known to every keyboard and screen reader. */
export function OfficerFilter({ officer, onChange }: Props) {
  const t = useTranslations('audit.filter');
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const label = ({ name, username }: ChosenOfficer) => (username === null ? name : t('officerHere', { name, username }));
  const { rows } = useRows<{ officers: Officer[] }>('audit/officers', typed === null ? null : { text: typed.split('(')[0] ?? '' });
  const officers = rows?.officers ?? [];

  function type(text: string): void {
    const chosen = officers.find((one) => label(one) === text);
    setTyped(chosen || text === '' ? null : text);
    if (chosen) onChange(chosen);
    else if (text === '' && officer !== null) onChange(null);
    else if (text === '') setTyped('');
  }
  return (
    <>
      <OutlinedInput
        className={styles.officer ?? ''}
        value={typed ?? (officer ? label(officer) : '')}
        placeholder={t('anyOfficer')}
        autoComplete="off"
        data-chosen={officer !== null && typed === null}
        onFocus={() => officer === null && setTyped((before) => before ?? '')}
        onBlur={() => setTyped(null)}
        onChange={(event) => type(event.target.value)}
        endAdornment={
          officer !== null &&
          typed === null && (
            <IconButton aria-label={t('removeOfficer')} title={t('removeOfficer')} onClick={() => onChange(null)}>
              <CloseRounded />
            </IconButton>
          )
        }
        slotProps={{ input: { 'aria-label': t('officer'), list: id, maxLength: 100 } }}
      />
      <datalist id={id}>
        {officers.map((one) => (
          <option key={one.id} value={label(one)} />
        ))}
      </datalist>
    </>
  );
}
