import { WEEKDAYS, type OpenHours, type Timetable, type Weekday } from '@/lib/calendar/model';
import { parseTimeOfDay } from './zones';

/** What is wrong with office hours; words stand under `timetableProblems` in the messages. */
export const TIMETABLE_PROBLEMS = [
  'not_a_time', // not HH:MM
  'hours_out_of_order', // ends before it starts, or overlaps the stretch before
  'ends_before_start', // the days of validity
  'override_without_end', // Ramadan and special hours must end
  'overrides_overlap',
  'same_start', // two regular timetables from the same day
  'no_regular', // nothing holds outside the overrides
  'never_open', // regular hours without any hour
] as const;
export type TimetableProblemCode = (typeof TIMETABLE_PROBLEMS)[number];

export interface TimetableProblem {
  readonly code: TimetableProblemCode;
  /** Which timetable of the list, null when it is the list as a whole. */
  readonly index: number | null;
  readonly weekday: Weekday | null;
}

/** Everything wrong with the office hours of a branch, in the order of the list; empty when openOffice may have them. */
export function checkTimetables(timetables: readonly Timetable[]): TimetableProblem[] {
  const own = timetables.flatMap((timetable, index) => [...checkHours(timetable, index), ...checkDays(timetable, index), ...checkAgainst(timetables, index)]);
  return timetables.some(({ kind }) => kind === 'regular') ? own : [...own, { code: 'no_regular', index: null, weekday: null }];
}

function checkHours({ kind, week }: Timetable, index: number): TimetableProblem[] {
  const problems: TimetableProblem[] = WEEKDAYS.flatMap((weekday) => {
    const code = problemOf(week[weekday]);
    return code === null ? [] : [{ code, index, weekday }];
  });
  const never = kind === 'regular' && WEEKDAYS.every((weekday) => week[weekday].length === 0);
  return never ? [...problems, { code: 'never_open', index, weekday: null }] : problems;
}

function problemOf(hours: readonly OpenHours[]): TimetableProblemCode | null {
  const times = hours.flatMap(({ from, to }) => [parseTimeOfDay(from), parseTimeOfDay(to)]);
  if (times.includes(null)) return 'not_a_time';
  const known = times.filter((time) => time !== null);
  const inOrder = known.every((time, at) => {
    const before = known[at - 1];
    // A stretch may start when the one before ends, but must not end when it starts.
    return before === undefined || (at % 2 === 0 ? before <= time : before < time);
  });
  return inOrder ? null : 'hours_out_of_order';
}

function checkDays({ kind, validFrom, validTo }: Timetable, index: number): TimetableProblem[] {
  if (validTo === null) return kind === 'regular' ? [] : [{ code: 'override_without_end', index, weekday: null }];
  return validTo < validFrom ? [{ code: 'ends_before_start', index, weekday: null }] : [];
}

function checkAgainst(timetables: readonly Timetable[], index: number): TimetableProblem[] {
  const own = timetables[index];
  const earlier = timetables.slice(0, index).filter((other) => (other.kind === 'regular') === (own?.kind === 'regular'));
  if (own === undefined) return [];
  if (own.kind === 'regular') return earlier.some(({ validFrom }) => validFrom === own.validFrom) ? [{ code: 'same_start', index, weekday: null }] : [];
  return earlier.some((other) => overlap(own, other)) ? [{ code: 'overrides_overlap', index, weekday: null }] : [];
}

function overlap(a: Timetable, b: Timetable): boolean {
  return (b.validTo === null || a.validFrom <= b.validTo) && (a.validTo === null || b.validFrom <= a.validTo);
}
