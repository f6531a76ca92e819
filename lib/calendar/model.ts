import type { CalendarDate } from '@/lib/values/calendar-date';

/** An instant: whole milliseconds since 1970-01-01T00:00Z, as `Date.getTime()` gives it. */
export type EpochMs = number;

export const MINUTE = 60_000;
export const DAY = 86_400_000;

/** The zones of Indonesia: western, central and eastern time. No daylight saving. */
export const ZONES = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const;
export type Zone = (typeof ZONES)[number];

/** Minutes east of UTC, unchanged since 1964; a test holds them to the zone data of the machine. */
export const ZONE_OFFSETS = { 'Asia/Jakarta': 420, 'Asia/Makassar': 480, 'Asia/Jayapura': 540 } as const satisfies Record<Zone, number>;

/** What people call the zones; the same in every language. */
export const ZONE_NAMES = { 'Asia/Jakarta': 'WIB', 'Asia/Makassar': 'WITA', 'Asia/Jayapura': 'WIT' } as const satisfies Record<Zone, string>;

/** The zone of that IANA name, null for one that Indonesia does not use. */
export function parseZone(name: string): Zone | null {
  return ZONES.find((zone) => zone === name) ?? null;
}

/** Monday 1 to Sunday 7, as ISO 8601 counts them. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Joint leave (cuti bersama) is decreed together with the national holidays, and counts by policy. */
export const HOLIDAY_KINDS = ['national', 'joint_leave'] as const;
export type HolidayKind = (typeof HOLIDAY_KINDS)[number];

/** A day of the joint ministerial decree (SKB 3 Menteri): a local date in every zone, never an instant. */
export interface Holiday {
  readonly date: CalendarDate;
  readonly kind: HolidayKind;
  readonly name: string;
  readonly decree: string;
}

/** A stretch of office hours in local time, `HH:MM` from 00:00 to 24:00; the break is the gap between two of them. */
export interface OpenHours {
  readonly from: string;
  readonly to: string;
}
export type OfficeWeek = Readonly<Record<Weekday, readonly OpenHours[]>>;

/** `ramadan` and `special` override the regular hours on their days. */
export const TIMETABLE_KINDS = ['regular', 'ramadan', 'special'] as const;
export type TimetableKind = (typeof TIMETABLE_KINDS)[number];

/** Office hours by weekday. Both days belong to it; `validTo` null runs on. Of two regular ones the later start wins. */
export interface Timetable {
  readonly kind: TimetableKind;
  readonly validFrom: CalendarDate;
  readonly validTo: CalendarDate | null;
  readonly week: OfficeWeek;
}

/**
 * How long something may take, counted from an instant in an office:
 * `minutes` of working time; until closing time of the `same_day` (the first on which working time is left); or until closing
 * time of the n-th working day after the day of the instant, which is day 0.
 */
export type Allowance =
  | { readonly unit: 'minutes'; readonly amount: number }
  | { readonly unit: 'same_day' }
  | { readonly unit: 'days'; readonly amount: number };

/** Why a day counts or not; words stand under `days` in the messages of the area that shows them. */
export const DAY_REASONS = [
  'receipt_day', // day 0 of a count of days
  'working_day',
  'joint_leave_worked', // joint leave that counts by policy
  'assumed_working_day', // Monday to Friday of a year without a decree: nobody knows yet
  'weekend',
  'national_holiday',
  'joint_leave',
  'no_timetable', // no office hours are on record for this day
  'no_hours', // the office hours of this weekday are empty
  'outside_hours', // the part in question lies before, between or after the office hours
] as const;
export type DayReason = (typeof DAY_REASONS)[number];

/**
 * What a result could not know. The decree of a year can only move it later; hours for a day that was skipped because none are on
 * record can only move it earlier.
 */
export type Caveat =
  | { readonly code: 'year_without_decree'; readonly year: number }
  | { readonly code: 'day_without_timetable'; readonly date: CalendarDate };

/** A day or instant that was counted to. Not reached: no working day or no working time was found up to `lookedUntil`. */
export type Reach<T> =
  | ({ readonly reached: true; readonly caveats: readonly Caveat[] } & T)
  | { readonly reached: false; readonly lookedUntil: CalendarDate; readonly caveats: readonly Caveat[] };
