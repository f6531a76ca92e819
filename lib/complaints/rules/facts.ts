import type { EpochMs } from '@/lib/calendar/model';
import type { Office } from '@/lib/calendar/rules/office';
import type { CycleOutcome, Level, PauseReason } from '@/lib/complaints/model';

/** An office held the complaint from an instant on. */
export interface Place {
  readonly since: EpochMs;
  readonly office: Office;
}

/** A level was set. The first one is the triage and holds from the start of the cycle. */
export interface LevelSetting {
  readonly at: EpochMs;
  readonly level: Level;
}

/** The service clock was stopped. Null: nobody resumed it; it runs on by itself when its cap is reached. */
export interface Pause {
  readonly reason: PauseReason;
  readonly startedAt: EpochMs;
  readonly resumedAt: EpochMs | null;
}

/**
 * Everything that the clocks of one cycle look at: what happened, and when. Comments, edits and assignments are not among it, so
 * they can move no deadline; neither is the time at which a job ran.
 */
export interface CycleFacts {
  /** 1 for the first; every reopening starts the next. */
  readonly number: number;
  /** Receipt, or the reopening. */
  readonly startedAt: EpochMs;
  /** In order; the first is where the cycle started. */
  readonly places: readonly [Place, ...Place[]];
  /** In order. Empty until triage. */
  readonly levels: readonly LevelSetting[];
  /** In order. */
  readonly pauses: readonly Pause[];
  readonly firstResponseAt: EpochMs | null;
  readonly ended: { readonly at: EpochMs; readonly outcome: CycleOutcome } | null;
}

/** The office that holds the complaint at an instant; the first one before that. */
export function officeAt(places: CycleFacts['places'], at: EpochMs): Office {
  return places.findLast(({ since }) => since <= at)?.office ?? places[0].office;
}

/** The office that holds the complaint last. */
export function lastOffice(places: CycleFacts['places']): Office {
  return (places.at(-1) ?? places[0]).office;
}
