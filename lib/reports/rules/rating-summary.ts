import { shareOf } from './change';

/** Answers by the rating given: five counts, from 1 (very dissatisfied) to 5 (very satisfied). */
export type Ratings = readonly number[];

/** What is said of ratings, and of how many were asked. */
export interface RatingSummary {
  /** Who could have answered: closed visits, or complaints that ended. */
  asked: number;
  /** n: who did. */
  answers: number;
  ratings: number[];
  /** 1 to 5; null where nobody answered. */
  mean: number | null;
  /** Share of the answers that are 4 or 5. */
  satisfied: number | null;
  /** Share of the answers that are 1 or 2. */
  dissatisfied: number | null;
  /** Share of those asked who answered. */
  response: number | null;
}

/** The mean, the shares and the response of ratings. */
export function summarizeRatings(ratings: Ratings, asked: number): RatingSummary {
  const counts = [1, 2, 3, 4, 5].map((_, position) => ratings[position] ?? 0);
  const answers = counts.reduce((sum, count) => sum + count, 0);
  const total = counts.reduce((sum, count, position) => sum + count * (position + 1), 0);
  const [one = 0, two = 0, , four = 0, five = 0] = counts;
  return { asked, answers, ratings: counts, mean: shareOf(total, answers), satisfied: shareOf(four + five, answers), dissatisfied: shareOf(one + two, answers), response: shareOf(answers, asked) };
}
