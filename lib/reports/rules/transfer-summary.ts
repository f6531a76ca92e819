import { HOUR_EDGES } from '../model';
import { shareOf } from './change';

/** Cells of transfers added up. */
export type TransferCounts = {
  requested: number;
  waiting: number;
  approved: number;
  applied: number;
  rejected: number;
  cancelled: number;
  automatic: number;
  decided: number;
  refused: number;
  decision_hours: number[];
};

/** A number of hours that a share of the decisions did not pass. `over`: they passed the last edge, which is all that is known. */
export interface Hours {
  hours: number;
  over: boolean;
}

/** What is said of a group of transfers. */
export interface TransferSummary extends Omit<TransferCounts, 'decision_hours'> {
  automaticShare: number | null;
  /** Of those that a person decided: the hours by the clock from request to decision, nights and holidays included. */
  median: Hours | null;
  p90: Hours | null;
}

/** The hours that at least this share of the decisions did not pass: the upper edge of the bucket in which the share is reached. Null where nothing was decided. */
export function hoursOf(buckets: readonly number[], share: number, edges: readonly number[] = HOUR_EDGES): Hours | null {
  const all = buckets.reduce((sum, count) => sum + count, 0);
  let reached = 0;
  for (const [position, count] of buckets.entries()) {
    reached += count;
    const edge = edges[position];
    if (count > 0 && reached >= all * share) return edge === undefined ? { hours: edges[edges.length - 1] ?? 0, over: true } : { hours: edge, over: false };
  }
  return null;
}

/** What is said of these counts. */
export function summarizeTransfers({ decision_hours = [], ...counts }: Partial<TransferCounts>): TransferSummary {
  const { requested = 0, waiting = 0, approved = 0, applied = 0, rejected = 0, cancelled = 0, automatic = 0, decided = 0, refused = 0 } = counts;
  return {
    requested, waiting, approved, applied, rejected, cancelled, automatic, decided, refused,
    automaticShare: shareOf(automatic, requested), median: hoursOf(decision_hours, 0.5), p90: hoursOf(decision_hours, 0.9),
  };
}
