import { expect, it } from 'vitest';
import { calendarDate } from '@/lib/values/calendar-date';
import { membersFor, targetOf } from './target';

const POLICIES = [
  { from: calendarDate('2024-01-01'), percent: 13, perMonth: 0.25 },
  { from: calendarDate('2018-01-01'), percent: 1, perMonth: 0.15 },
];

it.each([
  ['2017-12', null],
  ['2018-01', 100],
  ['2018-12', 265],
  ['2023-12', 1_165],
  ['2024-01', 1_300],
  ['2026-11', 2_150],
  ['2099-01', 10_000],
])('the target of %s is %s', (month, target) => {
  expect(targetOf(month, POLICIES)).toBe(target);
});

it('asks for whole members', () => {
  expect(membersFor(265, 856_723)).toBe(22_704);
  expect(membersFor(5_000, 3)).toBe(2);
  expect(membersFor(0, 3)).toBe(0);
});
