import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ZONES } from '@/lib/calendar/model';
import { addDays, calendarDate, dateInZone } from '@/lib/values/calendar-date';
import { dutyProblems, dutyWindow } from './duty';

const TODAY = calendarDate('2026-11-20');
const duty = (from: string, until: string) => ({ from: calendarDate(from), until: calendarDate(until) });
const iso = (at: number) => new Date(at).toISOString();

describe('a duty', () => {
  it.each([
    ['2026-11-20', '2026-11-20', {}],
    ['2026-11-20', '2027-11-20', {}],
    ['2026-11-20', '2027-11-21', { until: 'duty_too_long' }],
    ['2026-11-19', '2026-11-20', { from: 'in_the_past' }],
    ['2026-11-21', '2026-11-20', { until: 'ends_before_start' }],
  ])('from %s until %s: %o', (from, until, problems) => {
    expect(dutyProblems(duty(from, until), TODAY)).toEqual(problems);
  });

  it.each([
    ['Asia/Jakarta', '2026-11-22T17:00:00.000Z', '2026-11-24T17:00:00.000Z'],
    ['Asia/Makassar', '2026-11-22T16:00:00.000Z', '2026-11-24T16:00:00.000Z'],
    ['Asia/Jayapura', '2026-11-22T15:00:00.000Z', '2026-11-24T15:00:00.000Z'],
  ] as const)('in %s begins and ends with the midnights of that branch', (zone, start, end) => {
    const { startsAt, endsAt } = dutyWindow(duty('2026-11-23', '2026-11-24'), zone);
    expect([iso(startsAt), iso(endsAt)]).toEqual([start, end]);
  });

  it('holds exactly its days, in every zone', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 0, max: 365 }), (zone, start, days) => {
        const from = addDays(TODAY, start);
        const until = addDays(from, days);
        const { startsAt, endsAt } = dutyWindow({ from, until }, zone);
        const day = (at: number) => dateInZone(new Date(at), zone);
        expect([day(startsAt - 1), day(startsAt), day(endsAt - 1), day(endsAt)]).toEqual([addDays(from, -1), from, until, addDays(until, 1)]);
      }),
    );
  });
});
