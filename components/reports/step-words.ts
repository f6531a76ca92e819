import type { useTranslations } from 'next-intl';
import type { Comparison, Step } from '@/lib/reports/rules/periods';
import type { CalendarDate } from '@/lib/values/calendar-date';
import type { ReportWords } from './report-words';

/** How every report names its steps and the days it is compared with: as the visits report does. */
export function stepWords(visits: ReturnType<typeof useTranslations<'report-visits'>>, words: ReportWords) {
  return {
    compared: (compare: Comparison) => visits(`compared.${compare}`),
    against: (compare: Comparison) => visits(`against.${compare}`),
    /** Head of the column of steps. */
    stepColumn: (step: Step) => visits(`column.${step}`),
    /** A step by its first day, in full: in a table, or beneath the pointer. */
    stepName: (start: CalendarDate, step: Step) => (step === 'day' ? words.day(start, 'dateFull') : step === 'week' ? visits('trend.weekOf', { day: words.day(start) }) : words.day(start, 'month')),
    /** The same for the axis of a chart. */
    stepTick: (start: CalendarDate, step: Step) => (step === 'month' ? words.day(start, 'month') : words.shortDay(start)),
  };
}

export type StepWords = ReturnType<typeof stepWords>;
