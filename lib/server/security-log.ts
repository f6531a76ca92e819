import { log } from './log';
import { recordStranger } from './refusal-audit';

/** Attempts to get around what stands before every use case: they have no person, so that the log keeps them and not the audit. */
export type Attempt = 'foreign_origin' | 'wrong_key' | 'scope_missing' | 'not_paired';

/**
 * Logs an attempt with the door and the address from which it came; of one address a few at once, then one in ten seconds with the number of those before.
 * Says whether a line was written. `at` in milliseconds.
 */
export function warnOfAttempt(code: Attempt, { door, from }: { door: string; from: string | null }, at = performance.now()): boolean {
  const recorded = recordStranger(from, at);
  if (recorded === null) return false;
  log.warn({ code, door, from, ...recorded }, 'security: an attempt was turned away');
  return true;
}
