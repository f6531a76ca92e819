import type { Caveat, EpochMs } from '@/lib/calendar/model';
import { measureAllowance } from '@/lib/calendar/rules/allowance';
import type { Office } from '@/lib/calendar/rules/office';
import type { PauseReason } from '@/lib/complaints/model';
import { officeAt, type CycleFacts } from './facts';
import type { ClockPolicy } from './policy';

/** What ended a pause: a person, its cap, the end of the cycle. `cap` is also said of one whose cap is still to come. */
export type PauseEnd = 'resumed' | 'cap' | 'ended';

/** A pause as it counts. `to` is Infinity only in an office that never opens again. */
export interface CountedPause {
  readonly reason: PauseReason;
  readonly from: EpochMs;
  readonly to: EpochMs;
  readonly endedBy: PauseEnd;
  /** What was not known when its cap was counted; empty where the cap did not end it. */
  readonly caveats: readonly Caveat[];
}

/** A part of the cycle in one office, the clock running or waiting. The last one has no end. */
export interface Run {
  readonly from: EpochMs;
  readonly to: EpochMs;
  readonly office: Office;
  readonly pause: CountedPause | null;
}

/**
 * The pauses as they count: each ends when somebody resumed, at its cap, or with the cycle, whichever was first, so that it does not
 * matter whether a job was late. Of two that overlap the time counts once.
 */
export function countedPauses(facts: CycleFacts, policy: ClockPolicy): CountedPause[] {
  let free = facts.startedAt;
  return facts.pauses.flatMap(({ reason, startedAt, resumedAt }) => {
    const cap = measureAllowance(policy.pauses[reason].cap, startedAt, officeAt(facts.places, startedAt));
    const ends: [EpochMs, PauseEnd][] = [
      [facts.ended?.at ?? Infinity, 'ended'],
      [resumedAt ?? Infinity, 'resumed'],
      [cap.reached ? cap.at : Infinity, 'cap'],
    ];
    const [to, endedBy] = ends.reduce((first, other) => (other[0] < first[0] ? other : first));
    const from = Math.max(startedAt, free);
    if (to <= from) return [];
    free = to;
    return [{ reason, from, to, endedBy, caveats: endedBy === 'cap' || to === Infinity ? cap.caveats : [] }];
  });
}

/** The cycle from its start on, cut wherever the office changes or a pause begins or ends. */
export function runsOf(facts: CycleFacts, pauses: readonly CountedPause[]): Run[] {
  const cuts = [...facts.places.map(({ since }) => since), ...pauses.flatMap(({ from, to }) => [from, to])];
  const inside = cuts.filter((cut) => cut > facts.startedAt && cut < Infinity);
  const starts = [...new Set([facts.startedAt, ...inside])].sort((a, b) => a - b);
  return starts.map((from, index) => ({
    from,
    to: starts[index + 1] ?? Infinity,
    office: officeAt(facts.places, from),
    pause: pauses.find((pause) => pause.from <= from && from < pause.to) ?? null,
  }));
}

/** The runs from an instant on, the first one cut. */
export function runsFrom(runs: readonly Run[], since: EpochMs): Run[] {
  return runs.filter(({ to }) => to > since).map((run) => ({ ...run, from: Math.max(run.from, since) }));
}

/** The runs up to an instant, the last one cut. */
export function runsUntil(runs: readonly Run[], until: EpochMs): Run[] {
  return runs.filter(({ from }) => from < until).map((run) => ({ ...run, to: Math.min(run.to, until) }));
}
