import type { EpochMs } from '@/lib/calendar/model';
import { measureAllowance } from '@/lib/calendar/rules/allowance';
import type { PauseReason } from '@/lib/complaints/model';
import { officeAt, type CycleFacts } from './facts';
import type { ClockPolicy } from './policy';
import { currentLevel, serviceClocks } from './service-clock';
import { countedPauses, type CountedPause } from './timeline';

/** Why the service clock may not wait; words stand under `refusals` in the messages. */
export const PAUSE_REFUSALS = [
  'cycle_ended',
  'no_first_response', // whoever asks the member for something answers by that
  'no_evidence',
  'already_paused',
  'level_does_not_wait',
  'pauses_used_up',
  'already_overdue', // the deadline has passed: nothing is left to stop
] as const;
export type PauseRefusal = (typeof PAUSE_REFUSALS)[number];

export type PauseDecision =
  | { readonly allowed: true; readonly runsOnAt: EpochMs | null }
  | { readonly allowed: false; readonly reasons: readonly PauseRefusal[] };

/** What the officer asks for; `evidence` is the number of papers or messages that show it. */
export interface PauseRequest {
  readonly reason: PauseReason;
  readonly evidence: number;
}

/**
 * Whether the service clock may wait from now on, with everything that stands against it; and when it will run on by itself (null:
 * the office has no working time left). The legal clock runs on in any case.
 */
export function decidePause(facts: CycleFacts, request: PauseRequest, policy: ClockPolicy, now: EpochMs): PauseDecision {
  const kind = policy.pauses[request.reason];
  const due = serviceClocks(facts, policy).resolve;
  const against: [PauseRefusal, boolean][] = [
    ['cycle_ended', facts.ended !== null],
    ['no_first_response', facts.firstResponseAt === null],
    ['no_evidence', request.evidence < 1],
    ['already_paused', pauseAt(facts, policy, now) !== null],
    ['level_does_not_wait', !kind.levels.includes(currentLevel(facts.levels, policy))],
    ['pauses_used_up', facts.pauses.filter(({ reason }) => reason === request.reason).length >= kind.times],
    ['already_overdue', due.reached && now > due.at],
  ];
  const reasons = against.filter(([, stands]) => stands).map(([reason]) => reason);
  if (reasons.length > 0) return { allowed: false, reasons };
  const cap = measureAllowance(kind.cap, now, officeAt(facts.places, now));
  return { allowed: true, runsOnAt: cap.reached ? cap.at : null };
}

/** The pause in which the service clock stands at an instant, null when it runs. */
export function pauseAt(facts: CycleFacts, policy: ClockPolicy, at: EpochMs): CountedPause | null {
  return countedPauses(facts, policy).find(({ from, to }) => from <= at && at < to) ?? null;
}

/** The pause that nobody ended and whose cap is reached: what the job records, at the instant of the cap. Null when there is none. */
export function pauseEndedByCap(facts: CycleFacts, policy: ClockPolicy, now: EpochMs): CountedPause | null {
  const last = countedPauses(facts, policy).at(-1);
  const unended = facts.pauses.at(-1)?.resumedAt === null;
  return unended && last?.endedBy === 'cap' && last.to <= now ? last : null;
}
