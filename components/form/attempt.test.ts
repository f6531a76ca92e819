import { expect, test } from 'vitest';
import { attemptFor } from './attempt';

const input = { memberId: 'm1', reason: 'wish' };

test('a retry of the same input keeps its key, so that the server does it once', () => {
  const first = attemptFor(null, input);
  expect(attemptFor(first, { ...input })).toBe(first);
});

test('a changed input is another attempt', () => {
  const first = attemptFor(null, input);
  expect(attemptFor(first, { ...input, reason: 'moved_domicile' }).key).not.toBe(first.key);
});

test('the same input after a settled one is a new attempt', () => {
  expect(attemptFor(null, input).key).not.toBe(attemptFor(null, input).key);
});

test('the key is a UUID', () => {
  expect(attemptFor(null, input).key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
