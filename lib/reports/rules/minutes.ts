import { MINUTE_EDGES } from '../model';

/** A number of minutes that a share of the visits did not pass. `over`: they passed the last edge, which is all that is known. */
export interface Minutes {
  minutes: number;
  over: boolean;
}

/**
 * The minutes that at least this share (0.5: the median, 0.9) of the visits did not pass: the upper edge of the bucket in which the share is reached. Exact to
 * the bucket, that is to one minute up to 20, two up to 30, five up to an hour. Null where nothing was timed.
 */
export function minutesOf(buckets: readonly number[], share: number): Minutes | null {
  const all = buckets.reduce((sum, count) => sum + count, 0);
  if (all === 0) return null;
  const needed = all * share;
  let reached = 0;
  for (const [position, count] of buckets.entries()) {
    reached += count;
    const edge = MINUTE_EDGES[position];
    if (reached >= needed && count > 0) return edge === undefined ? { minutes: MINUTE_EDGES[MINUTE_EDGES.length - 1] ?? 0, over: true } : { minutes: edge, over: false };
  }
  return null;
}

/**
 * The share of the visits that took at most so many minutes; null where nothing was timed. A target between two edges counts to the edge below, so that a share is never
 * better than it was.
 */
export function shareWithin(buckets: readonly number[], minutes: number): number | null {
  const all = buckets.reduce((sum, count) => sum + count, 0);
  if (all === 0) return null;
  return countWithin(buckets, minutes) / all;
}

/** How many of the visits took at most so many minutes. */
export function countWithin(buckets: readonly number[], minutes: number): number {
  return MINUTE_EDGES.reduce<number>((sum, edge, position) => (edge <= minutes ? sum + (buckets[position] ?? 0) : sum), 0);
}
