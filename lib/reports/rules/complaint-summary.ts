import { ANSWER_HOUR_EDGES, CALL_RESULTS, type CallResult } from '../model';
import { shareOf } from './change';
import { summarizeRatings, type RatingSummary } from './rating-summary';
import { hoursOf, type Hours } from './transfer-summary';

/** Cells of complaints added up. */
export type ComplaintCounts = {
  cycles: number;
  again: number;
  open: number;
  resolved: number;
  rejected: number;
  merged: number;
  reopened: number;
  legal_kept: number;
  legal_missed: number;
  resolve_kept: number;
  resolve_missed: number;
  response_kept: number;
  response_missed: number;
  response_running: number;
  held: number;
  returned: number;
  rate_asked: number;
  calls: number;
  confirmed: number;
  unconfirmed: number;
  resolve_hours: number[];
  call_results: number[];
  ratings: number[];
};

/** The verdicts of one clock over cycles. `kept`, `missed`, `running` and `unjudged` add up to the cycles. */
export interface ClockSummary {
  kept: number;
  missed: number;
  /** No verdict yet: its event has not happened. */
  running: number;
  /** Merged into another case, or no due instant could be counted. */
  unjudged: number;
  /** Of those judged; null where none is. */
  keptShare: number | null;
}

/** What became of call-backs. */
export interface CallSummary {
  calls: number;
  results: Record<CallResult, number>;
  /** Said by members who were reached: settled, or not. */
  confirmed: number;
  unconfirmed: number;
  /** Of the call-backs that came to an end other than with their complaint. */
  reachedShare: number | null;
}

/** What is said of a group of complaints, by cycle. */
export interface ComplaintSummary {
  cycles: number;
  again: number;
  open: number;
  resolved: number;
  rejected: number;
  merged: number;
  /** Resolved or rejected: those behind the times. */
  answered: number;
  reopened: number;
  /** Of the answered. */
  reopenedShare: number | null;
  held: number;
  returned: number;
  /** Of those that the branch, or each branch of the scope, held. */
  returnedShare: number | null;
  /** Hours by the clock from the beginning of the cycle to its answer, nights and holidays included. */
  median: Hours | null;
  p90: Hours | null;
  legal: ClockSummary;
  service: ClockSummary;
  response: ClockSummary;
  calls: CallSummary;
  ratings: RatingSummary;
}

function clockOf(kept: number, missed: number, running: number, cycles: number): ClockSummary {
  return { kept, missed, running, unjudged: Math.max(0, cycles - kept - missed - running), keptShare: shareOf(kept, kept + missed) };
}

function callsOf({ calls = 0, confirmed = 0, unconfirmed = 0, call_results = [] }: Partial<ComplaintCounts>): CallSummary {
  const results = Object.fromEntries(CALL_RESULTS.map((result, position) => [result, call_results[position] ?? 0])) as Record<CallResult, number>;
  const ended = calls - results.open - results.needs_number - results.withdrawn;
  return { calls, results, confirmed, unconfirmed, reachedShare: shareOf(results.reached, ended) };
}

/** What is said of these counts. */
export function summarizeComplaints(counts: Partial<ComplaintCounts>): ComplaintSummary {
  const { cycles = 0, again = 0, open = 0, resolved = 0, rejected = 0, merged = 0, reopened = 0, held = 0, returned = 0, resolve_hours = [] } = counts;
  const { legal_kept = 0, legal_missed = 0, resolve_kept = 0, resolve_missed = 0, response_kept = 0, response_missed = 0, response_running = 0 } = counts;
  const answered = resolved + rejected;
  return {
    cycles, again, open, resolved, rejected, merged, answered, reopened, reopenedShare: shareOf(reopened, answered), held, returned, returnedShare: shareOf(returned, held),
    median: hoursOf(resolve_hours, 0.5, ANSWER_HOUR_EDGES), p90: hoursOf(resolve_hours, 0.9, ANSWER_HOUR_EDGES),
    legal: clockOf(legal_kept, legal_missed, open, cycles), service: clockOf(resolve_kept, resolve_missed, open, cycles), response: clockOf(response_kept, response_missed, response_running, cycles),
    calls: callsOf(counts), ratings: summarizeRatings(counts.ratings ?? [], counts.rate_asked ?? 0),
  };
}
