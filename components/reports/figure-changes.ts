import type { Change } from '@/lib/reports/rules/change';
import { readableComparisons } from '@/lib/reports/rules/compared-days';
import type { DayRange } from '@/lib/reports/rules/cover-range';
import type { Comparison } from '@/lib/reports/rules/periods';
import type { CalendarDate } from '@/lib/values/calendar-date';
import type { FigureChange } from './FigureCard';

/** A report with the figures of the days before and of the year before. */
export interface Compared<Figures> {
  before: Figures;
  yearBefore: Figures;
  question: { before: DayRange; yearBefore: DayRange };
  firstDay: CalendarDate | null;
}

/**
 * Makes the changes of a figure from how one is computed, against each comparison that can be read; `against` names it ("tahun sebelumnya").
 * Days of which not all are on record are no comparison: `ComparedDays` says so once, beneath the figures.
 */
export function figureChanges<Figures>({ before, yearBefore, question, firstDay }: Compared<Figures>, against: (comparison: Comparison) => string) {
  const readable = readableComparisons(question, firstDay);
  return (changeOf: (then: Figures) => Change | null): FigureChange[] =>
    readable.map((comparison) => ({ against: against(comparison), change: changeOf(comparison === 'year' ? yearBefore : before) }));
}
