import { DAY, type EpochMs, type Weekday, type Zone } from '@/lib/calendar/model';
import { weekdayOf } from '@/lib/calendar/rules/day-number';
import type { HolidayCalendar } from '@/lib/calendar/rules/holiday-calendar';
import { endOfDate, localDay, parseTimeOfDay, startOfDay } from '@/lib/calendar/rules/zones';
import { parseCalendarDate } from '@/lib/values/calendar-date';

/** A part of the day in which members are called, in local time `HH:MM`. */
export interface CallSlot {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** When members may be called; a policy value. */
export interface CallTimes {
  /** In order, none overlapping. */
  readonly slots: readonly CallSlot[];
  readonly weekdays: readonly Weekday[];
  /** Also on national holidays and joint leave. */
  readonly onHolidays: boolean;
}

/** Where the member is: the zone of the member, not of the caller. */
export interface MemberPlace {
  readonly zone: Zone;
  readonly calendar: HolidayCalendar;
}

/** A time in which to call: from `from` up to, not including, `until`. */
export interface CallWindow {
  readonly slot: string;
  readonly from: EpochMs;
  readonly until: EpochMs;
}

/** After so many days without a slot the search ends. */
const LONGEST_SEARCH = 60;

/**
 * The first window at or after an instant whose slot and day are accepted; a slot that has begun is what is left of it. Null when
 * there is none within 60 days.
 */
export function nextWindow(
  after: EpochMs,
  times: CallTimes,
  place: MemberPlace,
  accepts: (window: CallWindow, day: number) => boolean = () => true,
): CallWindow | null {
  const first = localDay(after, place.zone);
  for (let day = first; day < first + LONGEST_SEARCH; day += 1) {
    const window = windowsOn(day, after, times, place).find((each) => accepts(each, day));
    if (window !== undefined) return window;
  }
  return null;
}

/** The slot in which an instant lies, null between slots. */
export function slotAt(at: EpochMs, times: CallTimes, zone: Zone): string | null {
  const time = at - startOfDay(localDay(at, zone), zone);
  return times.slots.find((slot) => timeOf(slot.from) <= time && time < timeOf(slot.to))?.id ?? null;
}

/** The instant of a wall-clock time `YYYY-MM-DDTHH:MM` in a zone; null when there is no such time. */
export function localInstant(text: string, zone: Zone): EpochMs | null {
  const date = parseCalendarDate(text.slice(0, 10));
  const time = parseTimeOfDay(text.slice(11));
  return date === null || time === null || text[10] !== 'T' ? null : endOfDate(date, zone) + 1 - DAY + time;
}

function windowsOn(day: number, after: EpochMs, times: CallTimes, { zone, calendar }: MemberPlace): CallWindow[] {
  if (!times.weekdays.includes(weekdayOf(day))) return [];
  if (!times.onHolidays && calendar.holidays.has(day)) return [];
  const midnight = startOfDay(day, zone);
  return times.slots
    .map(({ id, from, to }) => ({ slot: id, from: Math.max(after, midnight + timeOf(from)), until: midnight + timeOf(to) }))
    .filter(({ from, until }) => from < until);
}

function timeOf(text: string): number {
  const time = parseTimeOfDay(text);
  if (time === null) throw new RangeError('a slot is written HH:MM');
  return time;
}
