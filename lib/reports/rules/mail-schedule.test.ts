import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, calendarDate, daysBetween } from '@/lib/values/calendar-date';
import { dueDay, mailRange, waitMinutes } from './mail-schedule';

const LONG_AGO = calendarDate('2020-01-01');
const due = (rhythm: 'weekly' | 'monthly', day: number, today: string, hour = 9) => dueDay({ rhythm, day }, { today: calendarDate(today), hour }, LONG_AGO);

describe('the day on which a report is due', () => {
  test.each([
    ['weekly', 1, '2026-11-16', 9, '2026-11-16'],
    ['weekly', 1, '2026-11-16', 5, '2026-11-09'],
    ['weekly', 1, '2026-11-22', 9, '2026-11-16'],
    ['weekly', 7, '2026-11-16', 9, '2026-11-15'],
    ['monthly', 1, '2026-11-20', 9, '2026-11-01'],
    ['monthly', 28, '2026-03-20', 9, '2026-02-28'],
    ['monthly', 20, '2026-11-20', 5, '2026-10-20'],
    ['monthly', 20, '2026-11-20', 6, '2026-11-20'],
  ] as const)('%s on %i, at %s %i o’clock: %s', (rhythm, day, today, hour, expected) => {
    expect(due(rhythm, day, today, hour)).toBe(expected);
  });

  test('what lies before it was set up, or on that day, is not sent', () => {
    const monday = { rhythm: 'weekly', day: 1 } as const;
    const at = { today: calendarDate('2026-11-18'), hour: 9 };
    expect(dueDay(monday, at, calendarDate('2026-11-16'))).toBeNull();
    expect(dueDay(monday, at, calendarDate('2026-11-15'))).toBe('2026-11-16');
  });

  test('a weekly report is due on its weekday and at most six days late', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 4_000 }), fc.integer({ min: 1, max: 7 }), (offset, day) => {
      const today = addDays(calendarDate('2024-01-01'), offset);
      const found = due('weekly', day, today);
      if (found === null) throw new Error('not due');
      expect(daysBetween(calendarDate('2023-12-04'), found) % 7).toBe(day - 1);
      expect(daysBetween(found, today)).toBeGreaterThanOrEqual(0);
      expect(daysBetween(found, today)).toBeLessThan(7);
    }));
  });
});

test('the days that it is about are over', () => {
  expect(mailRange('weekly', calendarDate('2026-11-16'))).toEqual({ from: '2026-11-09', to: '2026-11-15' });
  expect(mailRange('monthly', calendarDate('2026-03-05'))).toEqual({ from: '2026-02-01', to: '2026-02-28' });
});

test('attempts are further and further apart', () => {
  expect([1, 2, 3, 5, 6, 8].map(waitMinutes)).toEqual([15, 30, 60, 240, 360, 360]);
});
