import { expect, test } from 'vitest';
import { summarizeRatings } from './satisfaction';

test.each([
  [[0, 0, 0, 0, 0], { answers: 0, satisfied: null }],
  [[], { answers: 0, satisfied: null }],
  [[1, 0, 1, 1, 1], { answers: 4, satisfied: 0.5 }],
  [[0, 0, 0, 0, 3], { answers: 3, satisfied: 1 }],
  [[2, 3, 5, 0, 0], { answers: 10, satisfied: 0 }],
])('ratings %j', (ratings, satisfaction) => {
  expect(summarizeRatings(ratings)).toEqual(satisfaction);
});
