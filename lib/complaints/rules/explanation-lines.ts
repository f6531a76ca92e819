import type { DayReason, EpochMs, TimetableKind, Zone } from '@/lib/calendar/model';
import type { Level, PauseReason } from '@/lib/complaints/model';
import type { CalendarDate } from '@/lib/values/calendar-date';
import type { PauseEnd } from './timeline';

/** Why a day, or a part of it, counts or not. */
export type WhyCode = DayReason | 'paused';

/** A day, or the part of it that lies in one office and in or outside one pause. */
export interface DayLine {
  readonly kind: 'day';
  readonly date: CalendarDate;
  readonly zone: Zone;
  readonly counted: boolean;
  readonly why: WhyCode;
  readonly key: `days.${WhyCode}`;
  /** `none` where the day is no holiday. */
  readonly params: { readonly holiday: string; readonly decree: string };
  readonly timetable: TimetableKind | null;
  /** The how-manieth working day of the legal clock; null where it does not count, and in the service clock. */
  readonly ordinal: number | null;
  /** Working time, counted or waited; 0 in the legal clock. The counted ones add up to that of the clock. */
  readonly ms: number;
  /** `ms` in minutes, rounded so that the counted ones add up to the whole minutes of the clock. */
  readonly minutes: number;
}

/** The service clock waits from here on; `to` of a pause that nobody ended is where its cap will end it. */
export interface PauseLine {
  readonly kind: 'pause';
  readonly reason: PauseReason;
  readonly from: EpochMs;
  readonly to: EpochMs;
  readonly endedBy: PauseEnd;
  readonly zone: Zone;
  readonly key: `pauseLine.${PauseEnd}`;
}

/** Another office goes on, perhaps by other clocks: `time` is what both walls showed. */
export interface HandoverLine {
  readonly kind: 'handover';
  readonly at: EpochMs;
  readonly officeId: string;
  readonly from: { readonly zone: Zone; readonly time: string };
  readonly to: { readonly zone: Zone; readonly time: string };
  readonly key: 'handover.sameZone' | 'handover.otherZone';
}

/** The level was changed after triage. */
export interface LevelLine {
  readonly kind: 'level';
  readonly at: EpochMs;
  readonly level: Level;
  readonly zone: Zone;
  readonly key: 'levelLine';
}

/** One line of "why this date?", in the order of what happened; `key` is its message. */
export type Line = DayLine | PauseLine | HandoverLine | LevelLine;
