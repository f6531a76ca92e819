import indonesian from '@/lib/messages/id/adoption.json';
import { yearMonth, type CalendarDate } from '@/lib/values/calendar-date';
import { ADOPTION_SEGMENTS, AGE_BANDS, TRANSACTION_TYPES, type AdoptionKind } from '../model';
import { lastDay, shiftMonth } from '../rules/month';
import { templateColumns, type AdoptionCells } from './import-columns';

/** The rows of a template: everything that a month has, with the last day of the month before today, and the numbers left open. */
export function templateRows(kind: AdoptionKind, today: CalendarDate): string[][] {
  const asOf = lastDay(shiftMonth(yearMonth(today), -1));
  const rows = (): AdoptionCells[] => {
    switch (kind) {
      case 'users':
        return ADOPTION_SEGMENTS.flatMap((segment) => AGE_BANDS.map((band) => ({ segment, ageBand: indonesian.ages[band] })));
      case 'transactions':
        return TRANSACTION_TYPES.map((type) => ({ type: indonesian.types[type] }));
      case 'population':
        return [{}];
    }
  };
  return rows().map((known) => {
    const cells: AdoptionCells = { ...known, asOf };
    return templateColumns(kind).map((column) => cells[column] ?? '');
  });
}
