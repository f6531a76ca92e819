import { expect, test } from 'vitest';
import { countWrongGuess, mayGuess } from './guess-limit';

test('ten wrong codes of one address are enough; another may still try, and after a while this one too', () => {
  for (let n = 0; n < 10; n += 1) {
    expect(mayGuess('10.0.0.1', 0)).toBe(true);
    countWrongGuess('10.0.0.1', 0);
  }
  expect(mayGuess('10.0.0.1', 0)).toBe(false);
  expect(mayGuess('10.0.0.2', 0)).toBe(true);
  expect(mayGuess('10.0.0.1', 19_000)).toBe(false);
  expect(mayGuess('10.0.0.1', 21_000)).toBe(true);
});

test('many addresses together are stopped as well, those without an address too', () => {
  for (let n = 0; n < 70; n += 1) countWrongGuess(`10.0.1.${n}`, 100_000);
  expect(mayGuess('10.0.2.1', 100_000)).toBe(false);
  expect(mayGuess(null, 100_000)).toBe(false);
  expect(mayGuess(null, 103_000)).toBe(true);
});
