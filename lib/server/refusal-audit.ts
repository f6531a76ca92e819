import { RateLimit } from './rate-limit';

/** What one person can be refused without a pause: more than any day at a desk brings, less than would fill the audit. */
const LIMIT = { perSecond: 1, burst: 300 };

const left = new RateLimit(LIMIT);
const unrecorded = new Map<string, number>();

/**
 * Whether this refusal of a person is written: every one, until somebody provokes them by the hundred. Those left out then are told, as a
 * number, by the next that is written. `at` in milliseconds; null leaves it out.
 */
export function recordRefusal(staffId: string, at: number): { skipped?: number } | null {
  const skipped = unrecorded.get(staffId) ?? 0;
  if (!left.take(staffId, at)) {
    unrecorded.set(staffId, skipped + 1);
    return null;
  }
  unrecorded.delete(staffId);
  return skipped > 0 ? { skipped } : {};
}
