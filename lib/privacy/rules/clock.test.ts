import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dueAt, timeLeft } from './clock';

const at = (text: string) => new Date(text);

test('72 hours run through the weekend', () => {
  expect(dueAt(at('2026-11-20T09:00:00Z').getTime())).toBe(at('2026-11-23T09:00:00Z').getTime());
});

test.each([
  ['2026-11-20T09:00:00Z', { state: 'in_time', hours: 72, minutes: 0 }],
  ['2026-11-22T17:00:00Z', { state: 'in_time', hours: 16, minutes: 0 }],
  ['2026-11-22T17:00:01Z', { state: 'pressing', hours: 15, minutes: 59 }],
  ['2026-11-23T09:00:00Z', { state: 'pressing', hours: 0, minutes: 0 }],
  ['2026-11-23T10:30:00Z', { state: 'over', hours: 1, minutes: 30 }],
])('at %s: %j', (now, left) => {
  expect(timeLeft(at('2026-11-23T09:00:00Z'), at(now))).toEqual(left);
});

test('it is over exactly after the end', () => {
  fc.assert(
    fc.property(fc.integer({ min: -200 * 3_600_000, max: 200 * 3_600_000 }), (offset) => {
      const due = at('2026-11-23T09:00:00Z');
      expect(timeLeft(due, new Date(due.getTime() + offset)).state === 'over').toBe(offset > 0);
    }),
  );
});
