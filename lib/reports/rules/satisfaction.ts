import { shareOf } from './change';

/** Answers to the one question of the exit poll. */
export interface Satisfaction {
  /** How many answered. */
  answers: number;
  /** Those who answered 4 or 5 of 5; null where nobody answered. */
  satisfied: number | null;
}

/** What answers by rating (1 to 5, in this order) say. */
export function summarizeRatings(ratings: readonly number[] = []): Satisfaction {
  const answers = ratings.reduce((sum, count) => sum + count, 0);
  return { answers, satisfied: shareOf((ratings[3] ?? 0) + (ratings[4] ?? 0), answers) };
}
