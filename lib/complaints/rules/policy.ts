import type { Allowance } from '@/lib/calendar/model';
import type { Clock, Level, PauseReason } from '@/lib/complaints/model';
import type { CalendarDate } from '@/lib/values/calendar-date';

/** What a level promises. Source: DOMAIN "Complaints" (M: one branch's slides of 2021), so all of it is a policy value. */
export interface LevelPolicy {
  readonly firstResponse: Allowance;
  /** What the branch aims at inside the first response; nothing is judged by it. */
  readonly firstResponseAim: Allowance | null;
  readonly resolve: Allowance;
  /** Working days after receipt that no pause can pass: 100 for green. Null: none beside those of the pauses. */
  readonly resolveMostDays: number | null;
}

export interface PausePolicy {
  /** Levels at which the clock may wait for this. */
  readonly levels: readonly Level[];
  /** After this the clock runs on by itself. */
  readonly cap: Allowance;
  /** How often in one cycle. With `cap` it bounds all waiting. */
  readonly times: number;
}

/** To whom a step of escalation goes. */
export const ESCALATION_RECIPIENTS = ['handler', 'supervisor', 'manager', 'regional_manager'] as const;
export type EscalationRecipient = (typeof ESCALATION_RECIPIENTS)[number];

/**
 * When a step is reached: at so many percent of the working time of a service clock (100 is the deadline, 150 is past it), or in the
 * legal clock at opening time of the n-th working day.
 */
export type EscalationTrigger =
  | { readonly clock: Extract<Clock, 'first_response' | 'resolve'>; readonly percent: number }
  | { readonly clock: Extract<Clock, 'legal'>; readonly workingDay: number };

export interface EscalationStep {
  /** Names the step for ever: it happens once in a cycle. */
  readonly id: string;
  readonly trigger: EscalationTrigger;
  readonly to: EscalationRecipient;
  readonly levels: readonly Level[];
}

/** Everything that the clocks take from policy, as valid on the day on which the cycle started. */
export interface ClockPolicy {
  /** Working days from receipt: 5 (UU 24/2011 art. 48, M-H). */
  readonly legalDays: number;
  readonly levels: Readonly<Record<Level, LevelPolicy>>;
  /** By which promise the clock runs until triage has set a level. */
  readonly untriagedLevel: Level;
  readonly pauses: Readonly<Record<PauseReason, PausePolicy>>;
  readonly escalation: readonly EscalationStep[];
  /** Working days after a cycle ended in which it can be reopened, the last one included. */
  readonly reopenDays: number;
  /** Returns of one complaint after which a further one goes to the supervisor: 2. */
  readonly mostReturns: number;
}

/** A policy value with the day from which it holds. */
export interface Dated<T> {
  readonly validFrom: CalendarDate;
  readonly value: T;
}

/** The value that holds on a day: the latest that has begun. Null when none has. */
export function inForce<T>(versions: readonly Dated<T>[], day: CalendarDate): T | null {
  let latest: Dated<T> | null = null;
  for (const version of versions) {
    if (version.validFrom <= day && (latest === null || version.validFrom >= latest.validFrom)) latest = version;
  }
  return latest?.value ?? null;
}
