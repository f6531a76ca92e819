import { countWithin, minutesOf, type Minutes } from './minutes';
import { shareOf } from './change';

/** Cells of visits added up. */
export type VisitCounts = {
  visits: number;
  avoidable: number;
  explained: number;
  installed: number;
  activated: number;
  waited: number;
  wait_seconds: number;
  service_seconds: number;
  wait_buckets: number[];
  service_buckets: number[];
  obstacles: number[];
  hours: number[];
  ratings: number[];
};

/** How long something took. */
export interface TimeSummary {
  /** Visits whose time is known. */
  timed: number;
  /** Half of them took at most so long; null where none was timed. */
  median: Minutes | null;
  /** Nine of ten. */
  p90: Minutes | null;
  /** Share that kept the target; null without a target or a time. */
  within: number | null;
}

/** What is said of a group of visits. */
export interface VisitSummary {
  visits: number;
  avoidable: number;
  avoidableShare: number | null;
  explained: number;
  installed: number;
  activated: number;
  wait: TimeSummary;
  service: TimeSummary;
}

/** The median, the 90th percentile and the share within a target (minutes) of durations by bucket. */
export function summarizeTime(buckets: readonly number[], target: number | null): TimeSummary {
  const timed = buckets.reduce((sum, count) => sum + count, 0);
  return { timed, median: minutesOf(buckets, 0.5), p90: minutesOf(buckets, 0.9), within: target === null ? null : shareOf(countWithin(buckets, target), timed) };
}

/** What is said of these counts. Targets in minutes, null where none applies to all of them. */
export function summarizeVisits(counts: Partial<VisitCounts>, targets: { waitMinutes: number; serviceMinutes: number } | null = null): VisitSummary {
  const { visits = 0, avoidable = 0, explained = 0, installed = 0, activated = 0, wait_buckets = [], service_buckets = [] } = counts;
  return {
    visits, avoidable, avoidableShare: shareOf(avoidable, visits), explained, installed, activated,
    wait: summarizeTime(wait_buckets, targets?.waitMinutes ?? null), service: summarizeTime(service_buckets, targets?.serviceMinutes ?? null),
  };
}

/** The share within their own targets of groups with a target each: the visits within it, of all that were timed. */
export function withinTogether(groups: readonly { timed: number; within: number | null }[]): number | null {
  const known = groups.filter(({ within }) => within !== null);
  return shareOf(known.reduce((sum, { timed, within }) => sum + timed * (within ?? 0), 0), known.reduce((sum, { timed }) => sum + timed, 0));
}
