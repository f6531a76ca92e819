import { describe, expect, test } from 'vitest';
import { calendarDate } from '@/lib/values/calendar-date';
import { loadOf, validity } from './validity';

const day = calendarDate;

describe('validity of a period', () => {
  test.each([
    ['2026-01-01', '2026-12-31', '2025-12-31', 'future'],
    ['2026-01-01', '2026-12-31', '2026-01-01', 'current'],
    ['2026-01-01', '2026-12-31', '2026-12-31', 'current'],
    ['2026-01-01', '2026-12-31', '2027-01-01', 'past'],
    ['2026-01-01', null, '2199-01-01', 'current'],
    ['2026-02-28', '2026-02-28', '2026-02-28', 'current'],
  ])('%s to %s, on %s: %s', (from, to, today, expected) => {
    expect(validity({ from: day(from), to: to === null ? null : day(to) }, day(today))).toBe(expected);
  });
});

describe('load of a facility', () => {
  test.each([
    [{ members: 4_999, incoming: 1, doctors: 1 }, { total: 5_000, capacity: 5_000, share: 1, over: false }],
    [{ members: 5_000, incoming: 1, doctors: 1 }, { total: 5_001, capacity: 5_000, share: 1.0002, over: true }],
    [{ members: 2_500, incoming: 0, doctors: 2 }, { total: 2_500, capacity: 10_000, share: 0.25, over: false }],
    [{ members: 0, incoming: 0, doctors: 0 }, { total: 0, capacity: 0, share: null, over: false }],
    [{ members: 1, incoming: 0, doctors: 0 }, { total: 1, capacity: 0, share: null, over: true }],
  ])('%j', (facility, load) => {
    expect(loadOf(facility, 5_000)).toEqual(load);
  });
});
