'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { isDateParam, type Finding } from '@/lib/requests/rules/findings';

/** Findings and dates in the language of the screen. */
export interface FindingWords {
  sentence: (finding: Finding) => string;
  /** The paragraph it rests on. */
  source: (finding: Finding) => string;
  /** 1 Des 2026 */
  day: (date: string) => string;
}

/** Renders what the rules return as codes and values. Values that are dates are written out first. */
export function useFindingWords(): FindingWords {
  const rules = useTranslations('request-rules');
  const format = useFormatter();
  return useMemo(() => {
    const day = (date: string) => format.dateTime(new Date(`${date}T00:00:00Z`), 'date', { timeZone: 'UTC' });
    const values = ({ params }: Finding) => Object.fromEntries(Object.entries(params).map(([name, value]) => [name, isDateParam(name) ? day(String(value)) : value]));
    return { sentence: (finding) => rules(finding.key, values(finding)), source: ({ source }) => rules(`sources.${source}`), day };
  }, [rules, format]);
}
