import { env } from './env';
import { RateLimit } from './rate-limit';

/**
 * What one person may change without a pause. Invented policy: nobody presses more than two buttons a second for long; a quick hand at the queue, with the
 * drafts that are kept by themselves, comes to thirty a minute. More is a program with somebody's session.
 */
export const ACTS = { perSecond: 2, burst: 120 } as const;

const limits = globalThis as unknown as { loketActs?: { factor: number; limit: RateLimit } };

function limit(): RateLimit {
  const factor = env().changeFactor;
  if (limits.loketActs?.factor !== factor) limits.loketActs = { factor, limit: new RateLimit({ perSecond: ACTS.perSecond * factor, burst: ACTS.burst * factor }) };
  return limits.loketActs.limit;
}

/** Whether a person has to pause before the next change. `at` in milliseconds. */
export const mustPause = (staffId: string, at: number): boolean => limit().isEmpty(staffId, at);

/** Counts a change, or an attempt at one that reached the rules. */
export const countAct = (staffId: string, at: number): void => void limit().take(staffId, at);
