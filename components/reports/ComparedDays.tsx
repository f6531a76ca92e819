import { useTranslations } from 'next-intl';
import type { ReportNote } from '@/lib/reports/queries/report-question';
import { readableComparisons } from '@/lib/reports/rules/compared-days';
import type { DayRange } from '@/lib/reports/rules/cover-range';
import type { CalendarDate } from '@/lib/values/calendar-date';
import { useReportWords } from './report-words';

interface Props {
  report: { question: { before: DayRange; yearBefore: DayRange }; firstDay: CalendarDate | null; notes: readonly ReportNote[] };
}

/** Beneath the figures: with which days they are compared, and that there are none where the record does not reach back. */
export function ComparedDays({ report: { question, firstDay, notes } }: Props) {
  const t = useTranslations('reports.compared');
  const words = useReportWords();
  const readable = readableComparisons(question, firstDay);
  const silent = firstDay !== null && !readable.includes('year') && !notes.includes('compared_before_first');
  return [...readable.map((name) => t(name, { days: words.range(name === 'year' ? question.yearBefore : question.before) })), ...(silent ? [t('none', { day: words.day(firstDay) })] : [])].join(' ');
}
