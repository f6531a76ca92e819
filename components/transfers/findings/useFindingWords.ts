'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { isDateParam, type Finding } from '@/lib/transfers/rules/findings';
import type { CalendarDate } from '@/lib/values/calendar-date';

/** Findings and dates in the language of the screen. */
export interface FindingWords {
  /** The whole sentence. */
  sentence: (finding: Finding) => string;
  /** A few words, for beside a name or a facility. */
  brief: (finding: Finding) => string;
  /** The paragraph it rests on. */
  source: (finding: Finding) => string;
  /** 1 Des 2026 */
  day: (date: CalendarDate) => string;
}

/** Renders what the rules return as codes and values. Values that are dates are written out first. */
export function useFindingWords(): FindingWords {
  const rules = useTranslations('transfer-rules');
  const form = useTranslations('transfer-form');
  const format = useFormatter();
  return useMemo(() => {
    const day = (date: string) => format.dateTime(new Date(`${date}T00:00:00Z`), 'date', { timeZone: 'UTC' });
    const values = ({ params }: Finding) =>
      Object.fromEntries(Object.entries(params).map(([name, value]) => [name, isDateParam(name) ? day(String(value)) : value]));
    return {
      sentence: (finding) => rules(finding.key, values(finding)),
      brief: (finding) => form(`short.${finding.key}`, values(finding)),
      source: ({ source }) => rules(`sources.${source}`),
      day,
    };
  }, [rules, form, format]);
}
