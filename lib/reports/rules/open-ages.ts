import type { CalendarDate } from '@/lib/values/calendar-date';
import type { DayRange } from './cover-range';

/** Working days that the law gives. Source: UU 24/2011 art. 48. */
const LEGAL_DAYS = 5;

/** Ages of open complaints in working days, from the one to the other. */
export const AGE_RANGES = [
  { id: 'to1', from: 0, to: 1 },
  { id: 'to3', from: 2, to: 3 },
  { id: 'to5', from: 4, to: 5 },
  { id: 'to10', from: 6, to: 10 },
  { id: 'to20', from: 11, to: 20 },
  { id: 'over20', from: 21, to: Infinity },
] as const;
export type AgeId = (typeof AGE_RANGES)[number]['id'];

/** How many cycles that began on a day are still open. */
export interface OpenDay {
  day: CalendarDate;
  level: string;
  open: number;
}

export interface OpenAge {
  id: AgeId;
  open: number;
  /** Beyond the working days that the law gives. */
  late: boolean;
  /** The first and the last day on which one of them began; null where there is none. */
  days: DayRange | null;
  /** By level, and `none`. */
  levels: Readonly<Record<string, number>>;
}

/** The open cycles by age. `ageOf` gives the working days since a day; it is asked once for each day. */
export function openAges(days: readonly OpenDay[], ageOf: (day: CalendarDate) => number): OpenAge[] {
  const ages = new Map([...new Set(days.map(({ day }) => day))].map((day) => [day, ageOf(day)]));
  return AGE_RANGES.map(({ id, from, to }) => {
    const own = days.filter(({ day }) => (ages.get(day) ?? 0) >= from && (ages.get(day) ?? 0) <= to);
    const levels: Record<string, number> = {};
    for (const { level, open } of own) levels[level] = (levels[level] ?? 0) + open;
    const starts = own.map(({ day }) => day).sort();
    const [first] = starts;
    const last = starts.at(-1);
    return { id, open: own.reduce((sum, { open }) => sum + open, 0), late: from > LEGAL_DAYS, days: first === undefined || last === undefined ? null : { from: first, to: last }, levels };
  });
}
