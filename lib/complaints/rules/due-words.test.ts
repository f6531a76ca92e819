import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { at } from '@/lib/calendar/rules/testing/example-office';
import { ANY_INSTANT, ANY_OFFICE } from '@/lib/calendar/rules/testing/any-office';
import type { Clock } from '@/lib/complaints/model';
import { dueInWords, usedPercent, type DueFacts } from './due-words';
import { WIB, WIT } from './testing/example-complaint';

function said(clock: Clock, due: string, now: string, pausedUntil: string | null = null): string {
  const facts: DueFacts = { clock, dueAt: at(due), pausedUntil: pausedUntil === null ? null : at(pausedUntil) };
  const { key, params } = dueInWords(facts, WIB, at(now));
  const numbers = Object.entries(params).flatMap(([name, value]) => (value === 0 ? [] : [`${value} ${name}`]));
  return [key, ...numbers].join(' ');
}

describe('the due column', () => {
  test.each([
    ['2026-07-06 09:30', '2026-07-06 09:00', 'minutesLeft 30 minutes'],
    ['2026-07-06 09:30', '2026-07-06 09:29:30', 'minutesLeft'],
    ['2026-07-06 09:30', '2026-07-06 09:30', 'minutesLeft'],
    ['2026-07-06 09:30', '2026-07-06 09:30:00.001', 'justOver'],
    ['2026-07-06 09:30', '2026-07-06 09:31:01', 'minutesOver 1 minutes'],
    ['2026-07-06 17:00', '2026-07-06 11:30', 'hoursLeft 4 hours 30 minutes'],
    ['2026-07-06 17:00', '2026-07-06 16:00', 'hoursLeft 1 hours'],
    ['2026-07-07 08:15', '2026-07-06 16:45', 'minutesLeft 30 minutes'],
    ['2026-07-07 09:00', '2026-07-06 16:00', 'hoursLeft 2 hours'],
    ['2026-07-07 16:00', '2026-07-06 16:00', 'daysLeft 1 days'],
    ['2026-07-06 17:00', '2026-07-07 09:00', 'hoursOver 1 hours'],
    ['2026-07-20 17:00', '2026-07-06 09:00', 'daysLeft 10 days'],
    ['2026-07-13 17:00', '2026-07-10 16:00', 'daysLeft 1 days'],
    ['2026-07-13 17:00', '2026-07-11 10:00', 'daysLeft 1 days'],
    ['2026-07-10 17:00', '2026-07-12 10:00', 'justOver'],
    ['2026-07-10 15:00', '2026-07-12 10:00', 'hoursOver 2 hours'],
    ['2026-07-10 15:00', '2026-07-10 16:10', 'hoursOver 1 hours 10 minutes'],
    ['2026-07-10 15:00', '2026-07-14 10:00', 'daysOver 2 days'],
  ])('due %s, now %s: %s', (due, now, expected) => {
    expect(said('resolve', due, now)).toBe(expected);
  });

  test.each([
    ['2026-07-06 09:00', 'daysLeft 5 days'],
    ['2026-07-12 09:00', 'daysLeft 1 days'],
    ['2026-07-13 09:00', 'todayLeft'],
    ['2026-07-13 23:59:59.999', 'todayLeft'],
    ['2026-07-14 00:00', 'daysOver 1 days'],
    ['2026-07-20 09:00', 'daysOver 5 days'],
  ])('of the legal clock speaks of days alone: now %s: %s', (now, expected) => {
    expect(said('legal', '2026-07-13 23:59:59.999', now)).toBe(expected);
    expect(said('legal', '2026-07-13 23:59:59.999', now, '2026-07-30 09:00')).toBe(expected);
  });

  it('is over by no working day on the days without work', () => {
    expect(said('legal', '2026-07-10 23:59:59.999', '2026-07-12 09:00')).toBe('justOver');
  });

  it('waits while the service clock waits, unless it is over', () => {
    expect(said('resolve', '2026-07-20 17:00', '2026-07-07 09:00', '2026-07-14 17:00')).toBe('paused');
    expect(said('resolve', '2026-07-20 17:00', '2026-07-14 17:00', '2026-07-14 17:00')).toBe('daysLeft 4 days');
    expect(said('resolve', '2026-07-06 17:00', '2026-07-07 09:00', '2026-07-14 17:00')).toBe('hoursOver 1 hours');
    expect(dueInWords({ clock: 'resolve', dueAt: at('2026-07-20 17:00'), pausedUntil: at('2026-07-14 17:00') }, WIB, at('2026-07-07 09:00')).until).toBe(at('2026-07-14 17:00'));
  });

  it('says when no deadline can be counted', () => {
    expect(dueInWords({ clock: 'resolve', dueAt: null, pausedUntil: null }, WIB, at('2026-07-06 09:00'))).toMatchObject({ key: 'unknown', over: false });
  });

  it('speaks by the clocks of the office', () => {
    const legal = { clock: 'legal', dueAt: at('2026-07-13 23:59:59.999', WIT.zone), pausedUntil: null } as const;
    expect(dueInWords(legal, WIT, at('2026-07-13 21:59')).key).toBe('todayLeft');
    expect(dueInWords(legal, WIT, at('2026-07-13 22:00')).key).toBe('daysOver');
  });

  it('says over exactly when the due instant has passed', () => {
    fc.assert(
      fc.property(ANY_INSTANT, ANY_INSTANT, ANY_OFFICE, fc.constantFrom<Clock>('resolve', 'legal', 'first_response'), (dueAt, now, office, clock) => {
        const { over, key, params } = dueInWords({ clock, dueAt, pausedUntil: null }, office, now);
        expect(over).toBe(now > dueAt);
        expect(key.endsWith('Over')).toBe(over);
        expect(params.minutes).toBeLessThan(60);
        for (const number of Object.values(params)) expect(number).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('the bar beside it', () => {
  test.each([
    ['2026-07-06 08:00', 0],
    ['2026-07-06 09:00', 0],
    ['2026-07-06 12:30', 42],
    ['2026-07-06 13:30', 50],
    ['2026-07-06 16:59', 99],
    ['2026-07-06 17:00', 100],
    ['2026-08-01 17:00', 100],
  ])('at %s: %d percent', (now, percent) => {
    expect(usedPercent(at('2026-07-06 09:00'), at('2026-07-06 17:00'), WIB, at(now))).toBe(percent);
  });

  it('is empty before and full after where there is no working time between', () => {
    expect(usedPercent(at('2026-07-11 09:00'), at('2026-07-11 17:00'), WIB, at('2026-07-11 10:00'))).toBe(0);
    expect(usedPercent(at('2026-07-11 09:00'), at('2026-07-11 17:00'), WIB, at('2026-07-11 18:00'))).toBe(100);
  });
});
