'use client';

import { useTranslations } from 'next-intl';
import { useCallback } from 'react';

/** Words beside a field for a problem code. Codes that the kit does not know are looked up under `<area>.field`, then said in general. */
export function useFieldWords(area?: string): (code: string) => string {
  const t = useTranslations() as unknown as DynamicTranslator;
  return useCallback(
    (code) => {
      const keys = [...(area === undefined ? [] : [`${area}.field.${code}`]), `common.field.${code}`];
      return t(keys.find((key) => t.has(key)) ?? 'common.field.other');
    },
    [t, area],
  );
}

/** A sentence for a refusal code: under `<area>.refused`, then `common.refused`, else the code itself is named. */
export function useRefusalWords(area?: string): (code: string, params: Readonly<Record<string, string | number>>) => string {
  const t = useTranslations() as unknown as DynamicTranslator;
  return useCallback(
    (code, params) => {
      const keys = [...(area === undefined ? [] : [`${area}.refused.${code}`]), `common.refused.${code}`];
      const key = keys.find((candidate) => t.has(candidate));
      return key === undefined ? t('common.refused.other', { code }) : t(key, params);
    },
    [t, area],
  );
}

/** Codes come from the server at run time: their keys cannot be typed, only asked for. */
interface DynamicTranslator {
  (key: string, values?: Readonly<Record<string, string | number>>): string;
  has: (key: string) => boolean;
}
