import { WEEKDAYS, type DayReason, type EpochMs, type Holiday, type Timetable, type TimetableKind, type Weekday, type Zone } from '@/lib/calendar/model';
import { dayNumberOf, weekdayOf, type DayNumber } from './day-number';
import { judgeDay, type HolidayCalendar } from './holiday-calendar';
import { parseTimeOfDay, startOfDay } from './zones';

/** From `from` up to, not including, `to`. */
export interface Stretch {
  readonly from: EpochMs;
  readonly to: EpochMs;
}

/** The time of an office as the counting reads it; made by openOffice. */
export interface Office {
  readonly id: string;
  readonly zone: Zone;
  readonly calendar: HolidayCalendar;
  readonly timetables: readonly ReadTimetable[];
}

interface ReadTimetable {
  readonly kind: TimetableKind;
  readonly first: DayNumber;
  readonly last: DayNumber;
  /** Stretches in milliseconds after midnight. */
  readonly week: Readonly<Record<Weekday, readonly Stretch[]>>;
}

/** What is left of an office's day when it is cut at both ends. */
export interface OfficeDay {
  readonly day: DayNumber;
  readonly reason: DayReason;
  readonly holiday: Holiday | null;
  readonly timetable: TimetableKind | null;
  readonly stretches: readonly Stretch[];
  /** Working time of the stretches in milliseconds. */
  readonly ms: number;
}

/**
 * An office with its zone, holidays and hours. Throws RangeError on hours that are not `HH:MM`, empty, out of order or
 * overlapping: checkTimetables says that to the administrator before they are saved.
 */
export function openOffice(office: {
  readonly id: string;
  readonly zone: Zone;
  readonly calendar: HolidayCalendar;
  readonly timetables: readonly Timetable[];
}): Office {
  const overridesFirst = [...office.timetables].sort((a, b) => rank(a) - rank(b) || (a.validFrom < b.validFrom ? 1 : -1));
  return { ...office, timetables: overridesFirst.map(read) };
}

/** The working time of a day between two instants. */
export function officeDay(office: Office, day: DayNumber, from: EpochMs, to: EpochMs): OfficeDay {
  const { working, reason, holiday } = judgeDay(day, office.calendar);
  if (!working) return { day, reason, holiday, timetable: null, stretches: [], ms: 0 };
  const timetable = office.timetables.find(({ first, last }) => first <= day && day <= last);
  if (timetable === undefined) return { day, reason: 'no_timetable', holiday, timetable: null, stretches: [], ms: 0 };
  const hours = timetable.week[weekdayOf(day)];
  const midnight = startOfDay(day, office.zone);
  const stretches = hours
    .map((open) => ({ from: Math.max(from, midnight + open.from), to: Math.min(to, midnight + open.to) }))
    .filter((open) => open.from < open.to);
  const ms = stretches.reduce((sum, open) => sum + open.to - open.from, 0);
  const why = ms > 0 ? reason : hours.length > 0 ? 'outside_hours' : 'no_hours';
  return { day, reason: why, holiday, timetable: timetable.kind, stretches, ms };
}

function rank({ kind }: Timetable): number {
  return kind === 'regular' ? 1 : 0;
}

function read({ kind, validFrom, validTo, week }: Timetable): ReadTimetable {
  return {
    kind,
    first: dayNumberOf(validFrom),
    last: validTo === null ? Infinity : dayNumberOf(validTo),
    week: Object.fromEntries(WEEKDAYS.map((weekday) => [weekday, readHours(week[weekday])])) as Record<Weekday, Stretch[]>,
  };
}

function readHours(hours: Timetable['week'][Weekday]): Stretch[] {
  let closedSince = 0;
  return hours.map((open) => {
    const from = parseTimeOfDay(open.from);
    const to = parseTimeOfDay(open.to);
    if (from === null || to === null || from < closedSince || to <= from) throw new RangeError('office hours are not in order');
    closedSince = to;
    return { from, to };
  });
}
