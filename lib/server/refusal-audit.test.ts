import { expect, test } from 'vitest';
import { recordRefusal } from './refusal-audit';

test('every refusal is written until they come by the hundred; those left out are told as a number', () => {
  const person = 'one';
  for (let n = 0; n < 300; n += 1) expect(recordRefusal(person, 0)).toEqual({});
  for (let n = 0; n < 50; n += 1) expect(recordRefusal(person, 0)).toBeNull();
  expect(recordRefusal(person, 1_000)).toEqual({ skipped: 50 });
  expect(recordRefusal(person, 2_000)).toEqual({});
  expect(recordRefusal('another', 0)).toEqual({});
});
