import { useFormatter, useTranslations } from 'next-intl';
import type { ScopeChoice } from '@/lib/reports/queries/report-question';
import type { DayRange } from '@/lib/reports/rules/cover-range';
import type { CalendarDate } from '@/lib/values/calendar-date';

/** What stands where nothing is known. */
export const NONE = '–';

type Translator = ReturnType<typeof useTranslations<'reports'>>;
type Formatter = ReturnType<typeof useFormatter>;

/** Numbers, shares, days and scopes as reports write them, on the page as in files. */
export function reportWords(t: Translator, format: Formatter) {
  const day = (date: CalendarDate, how: 'date' | 'dateLong' | 'dateFull' | 'month' = 'date') => format.dateTime(new Date(`${date}T00:00:00Z`), how, { timeZone: 'UTC' });
  return {
    count: (value: number) => format.number(value, 'whole'),
    /** A count that may not be known. */
    known: (value: number | null) => (value === null ? NONE : format.number(value, 'whole')),
    decimal: (value: number) => format.number(value, { maximumFractionDigits: 1 }),
    share: (value: number | null) => (value === null ? NONE : format.number(value, 'percent')),
    day,
    /** 12 Nov */
    shortDay: (date: CalendarDate) => format.dateTime(new Date(`${date}T00:00:00Z`), { day: 'numeric', month: 'short', timeZone: 'UTC' }),
    range: ({ from, to }: DayRange) => (from === to ? day(from, 'dateFull') : t('range', { from: day(from), to: day(to) })),
    scope: ({ kind, name }: Pick<ScopeChoice, 'kind' | 'name'>) => (kind === 'nation' ? t('scopes.nation') : name),
    /** `+12,4%`: a change in a table. */
    change: (now: number, before: number | null) => (before === null || before === 0 ? NONE : format.number((now - before) / before, { style: 'percent', maximumFractionDigits: 1, signDisplay: 'exceptZero' })),
  };
}

export type ReportWords = ReturnType<typeof reportWords>;

/** The words of reports in a component, of the server or of the browser. */
export function useReportWords(): ReportWords {
  return reportWords(useTranslations('reports'), useFormatter());
}
