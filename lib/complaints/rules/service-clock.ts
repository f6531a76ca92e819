import type { Allowance, EpochMs } from '@/lib/calendar/model';
import { isAsUrgent, LEVELS, type Level } from '@/lib/complaints/model';
import type { CycleFacts, LevelSetting } from './facts';
import type { ClockPolicy, LevelPolicy } from './policy';
import { distinct, dueOf, runningTime, type Due } from './promise';
import { countedPauses, runsFrom, runsOf, runsUntil, type Run } from './timeline';

/** When a service clock falls due, and by which promise. */
export type ServiceDue = Due & {
  /** The promise that binds: of this level, counted from this instant. */
  readonly level: Level;
  readonly since: EpochMs;
  /** Working time of the promise in milliseconds, to which the days of its explanation add up; 0 when it cannot be reached. */
  readonly ms: number;
  /** Pauses would lead past the most working days that the level allows; this is their end. */
  readonly capped: boolean;
};

export interface ServiceClocks {
  readonly firstResponse: ServiceDue;
  readonly firstResponseAim: ServiceDue | null;
  readonly resolve: ServiceDue;
}

/**
 * Both service clocks of a cycle. A complaint keeps the promise of its level and of the milder ones that it had, each counted from
 * when it first was that urgent: to raise the level gives time from then on but never more than before, to lower and raise it
 * again wins nothing. The first response never pauses: whoever asks the member has answered.
 */
export function serviceClocks(facts: CycleFacts, policy: ClockPolicy): ServiceClocks {
  const steady = runsOf(facts, []);
  const paused = runsOf(facts, countedPauses(facts, policy));
  const untilResponse = facts.levels.filter(({ at }, index) => index === 0 || at <= (facts.firstResponseAt ?? Infinity));
  const aim = policy.levels[currentLevel(untilResponse, policy)].firstResponseAim;
  return {
    firstResponse: binding(facts, untilResponse, policy, (promise, since) => fallDue(promise.firstResponse, null, runsFrom(steady, since))),
    firstResponseAim: aim === null ? null : { ...fallDue(aim, null, steady), level: currentLevel(untilResponse, policy), since: facts.startedAt },
    resolve: binding(facts, facts.levels, policy, (promise, since) => fallDue(promise.resolve, promise.resolveMostDays, runsFrom(paused, since))),
  };
}

/** The level that is set last; until triage the one that policy assumes. */
export function currentLevel(levels: readonly LevelSetting[], policy: ClockPolicy): Level {
  return levels.at(-1)?.level ?? policy.untriagedLevel;
}

type Fallen = Due & Pick<ServiceDue, 'ms' | 'capped'>;

/** The earliest due of the current level and the milder ones that were set. One that cannot be reached binds only where none can. */
function binding(
  facts: CycleFacts,
  levels: readonly LevelSetting[],
  policy: ClockPolicy,
  fall: (promise: LevelPolicy, since: EpochMs) => Fallen,
): ServiceDue {
  const current = currentLevel(levels, policy);
  const kept = LEVELS.filter((level) => level === current || (isAsUrgent(current, level) && levels.some((setting) => setting.level === level))).reverse();
  const dues = kept.map((level) => {
    const since = firstAsUrgent(level, levels, facts.startedAt);
    return { ...fall(policy.levels[level], since), level, since };
  });
  return dues.reduce((best, other) => (other.reached && (!best.reached || other.at < best.at) ? other : best));
}

/** When the complaint first was as urgent as the level; triage holds from the start of the cycle. */
function firstAsUrgent(level: Level, levels: readonly LevelSetting[], startedAt: EpochMs): EpochMs {
  const index = levels.findIndex((setting) => isAsUrgent(setting.level, level));
  return index <= 0 ? startedAt : (levels[index]?.at ?? startedAt);
}

function fallDue(promise: Allowance, mostDays: number | null, runs: readonly Run[]): Fallen {
  const due = dueOf(promise, runs);
  const waits = runs.some(({ pause }) => pause !== null);
  // Without a pause nothing can lead past it.
  const most = mostDays === null || !waits ? null : dueOf({ unit: 'days', amount: mostDays }, runs.map((run) => ({ ...run, pause: null })));
  const capped = most !== null && most.reached && (!due.reached || most.at < due.at);
  const result = capped ? most : due;
  if (!result.reached) return { ...result, ms: 0, capped };
  return { reached: true, at: result.at, caveats: distinct(result.caveats), ms: runningTime(runsUntil(runs, result.at)), capped };
}
