import { expect, test } from 'vitest';
import { summarizeComplaints } from './complaint-summary';

test('verdicts, what still runs and what is not judged add up to the cycles', () => {
  const { legal, response } = summarizeComplaints({ cycles: 10, open: 3, resolved: 5, rejected: 1, merged: 1, legal_kept: 4, legal_missed: 1, response_kept: 7, response_missed: 1, response_running: 2 });
  expect(legal).toEqual({ kept: 4, missed: 1, running: 3, unjudged: 2, keptShare: 0.8 });
  expect(response).toEqual({ kept: 7, missed: 1, running: 2, unjudged: 0, keptShare: 0.875 });
});

test('the share of members reached is that of call-backs that came to an end', () => {
  const { calls } = summarizeComplaints({ calls: 8, call_results: [1, 1, 3, 0, 1, 0, 1, 1], confirmed: 2, unconfirmed: 1 });
  expect(calls).toMatchObject({ calls: 8, reachedShare: 0.6, confirmed: 2, unconfirmed: 1, results: { open: 1, needs_number: 1, reached: 3, unanswered: 1, no_slot: 1, withdrawn: 1, refused: 0 } });
});

test('times are those of the answered, reopenings a share of them, returns a share of what was held', () => {
  const hours = Array<number>(22).fill(0).map((_, position) => (position === 5 ? 5 : position === 21 ? 5 : 0));
  expect(summarizeComplaints({ cycles: 12, resolved: 9, rejected: 1, reopened: 2, held: 20, returned: 5, resolve_hours: hours })).toMatchObject({
    answered: 10, reopenedShare: 0.2, returnedShare: 0.25, median: { hours: 24, over: false }, p90: { hours: 4_320, over: true },
  });
});

test('of nothing there is no share and no time', () => {
  expect(summarizeComplaints({})).toMatchObject({ cycles: 0, reopenedShare: null, returnedShare: null, median: null, p90: null, legal: { keptShare: null }, calls: { reachedShare: null }, ratings: { mean: null } });
});
