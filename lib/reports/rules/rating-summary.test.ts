import fc from 'fast-check';
import { expect, test } from 'vitest';
import { summarizeRatings } from './rating-summary';

test('nobody answered: no mean and no shares, and who was asked is still said', () => {
  expect(summarizeRatings([], 12)).toEqual({ asked: 12, answers: 0, ratings: [0, 0, 0, 0, 0], mean: null, satisfied: null, dissatisfied: null, response: 0 });
  expect(summarizeRatings([], 0).response).toBeNull();
});

test('4 and 5 are satisfied, 1 and 2 are not, 3 is neither', () => {
  expect(summarizeRatings([1, 1, 2, 3, 3], 40)).toEqual({ asked: 40, answers: 10, ratings: [1, 1, 2, 3, 3], mean: 3.6, satisfied: 0.6, dissatisfied: 0.2, response: 0.25 });
});

test('the mean is that of the answers one by one', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 60 }), (answers) => {
      const { mean, satisfied, answers: n } = summarizeRatings([1, 2, 3, 4, 5].map((rating) => answers.filter((one) => one === rating).length), answers.length);
      expect(n).toBe(answers.length);
      expect(mean).toBeCloseTo(answers.reduce((sum, one) => sum + one, 0) / answers.length);
      expect(satisfied).toBeCloseTo(answers.filter((one) => one >= 4).length / answers.length);
    }),
  );
});
