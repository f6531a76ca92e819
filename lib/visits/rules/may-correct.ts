import type { CalendarDate } from '@/lib/values/calendar-date';

export type CorrectionRefusal = 'still_open' | 'not_own' | 'day_over';

interface Facts {
  visit: { staffId: string; day: CalendarDate; closed: boolean };
  /** `supervises`: holds queue:manage at the branch. */
  person: { staffId: string; supervises: boolean };
  today: CalendarDate;
}

/** Why a person may not correct the answers of a closed visit; null when they may: its own officer on its day, a supervisor at any time. */
export function mayCorrect({ visit, person, today }: Facts): CorrectionRefusal | null {
  if (!visit.closed) return 'still_open';
  if (person.supervises) return null;
  if (visit.staffId !== person.staffId) return 'not_own';
  return visit.day === today ? null : 'day_over';
}
