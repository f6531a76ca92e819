'use client';

import SearchRounded from '@mui/icons-material/SearchRounded';
import InputAdornment from '@mui/material/InputAdornment';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useTranslations } from 'next-intl';
import type { RefObject } from 'react';
import styles from './PoliciesScreen.module.css';

interface Props {
  /** What is filtered. */
  table: string;
  /** What can be typed. */
  hint: string;
  text: string;
  onText: (text: string) => void;
  box?: RefObject<HTMLInputElement | null>;
}

/** Narrows a table while typing. */
export function TableFilter({ table, hint, text, onText, box }: Props) {
  const t = useTranslations('policies.filter');
  return (
    <OutlinedInput
      className={`${styles.filter} no-print`}
      value={text}
      onChange={(event) => onText(event.target.value)}
      placeholder={hint}
      {...(box && { inputRef: box })}
      type="search"
      autoComplete="off"
      startAdornment={
        <InputAdornment position="start">
          <SearchRounded aria-hidden="true" />
        </InputAdornment>
      }
      slotProps={{ input: { 'aria-label': t('label', { table }), maxLength: 100, ...(box && { 'aria-keyshortcuts': 'f' }) } }}
    />
  );
}

/** Whether a row has every word that was typed. */
export function matches(text: string, ...facts: readonly string[]): boolean {
  const row = facts.join(' ').toLocaleLowerCase('id');
  return text
    .toLocaleLowerCase('id')
    .split(/\s+/)
    .every((word) => row.includes(word));
}
