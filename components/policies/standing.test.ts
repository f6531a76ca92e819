import { describe, expect, test } from 'vitest';
import { calendarDate } from '@/lib/values/calendar-date';
import { fullnessOf, loadOrder, standingOf, wantsAttention } from './standing';

const today = calendarDate('2026-11-30');
const until = (to: string | null) => ({ from: calendarDate('2024-01-01'), to: to === null ? null : calendarDate(to) });

describe('an agreement', () => {
  test.each([
    [null, 'none'],
    [until('2026-11-29'), 'ended'],
    [until('2026-11-30'), 'ending'],
    [until('2027-02-28'), 'ending'],
    [until('2027-03-01'), 'running'],
    [until(null), 'running'],
    [{ from: calendarDate('2026-12-01'), to: calendarDate('2026-12-31') }, 'future'],
  ] as const)('%j is %s', (period, expected) => {
    expect(standingOf(period, today)).toBe(expected);
  });

  test('asks for attention when it is gone, about to go, or was never there', () => {
    expect((['none', 'ended', 'ending', 'running', 'future'] as const).filter(wantsAttention)).toEqual(['none', 'ended', 'ending']);
  });
});

describe('a facility', () => {
  const facility = (type: 'puskesmas' | 'hospital', total: number, doctors: number) => {
    const capacity = doctors * 5_000;
    return { type, load: { total, capacity, share: capacity === 0 ? null : total / capacity, over: total > capacity } };
  };
  test.each([
    [facility('puskesmas', 4_499, 1), 'free'],
    [facility('puskesmas', 4_500, 1), 'near'],
    [facility('puskesmas', 5_000, 1), 'near'],
    [facility('puskesmas', 5_001, 1), 'over'],
    [facility('puskesmas', 1, 0), 'over'],
    [facility('puskesmas', 0, 0), 'free'],
    [facility('hospital', 0, 0), 'not_measured'],
  ] as const)('%j is %s', (row, expected) => {
    expect(fullnessOf(row)).toBe(expected);
  });

  test('stands the higher the fuller it is: without a doctor on top, hospitals at the end', () => {
    const rows = [facility('hospital', 0, 4), facility('puskesmas', 0, 0), facility('puskesmas', 10, 1), facility('puskesmas', 6_000, 1), facility('puskesmas', 3, 0)];
    const order = rows.map((row, index) => [loadOrder(row), index] as const).sort(([a], [b]) => b - a);
    expect(order.map(([, index]) => index)).toEqual([4, 3, 2, 1, 0]);
  });
});
