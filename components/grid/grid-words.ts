'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';

/** The strings of the grid library that can be met here. */
const KEYS = [
  'ariaChecked',
  'ariaUnchecked',
  'ariaIndeterminate',
  'ariaHeaderSelection',
  'ariaRowToggleSelection',
  'ariaRowSelectionDisabled',
  'ariaRowSelect',
  'ariaRowDeselect',
  'ariaSortableColumn',
  'loadingOoo',
  'noRowsToShow',
] as const;

/** The library's own words in the person's language: it brings none for Indonesian. */
export function useGridWords(): Record<string, string> {
  const t = useTranslations('grid.ag');
  return useMemo(() => Object.fromEntries(KEYS.map((key) => [key, t(key)])), [t]);
}
