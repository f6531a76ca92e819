import { describe, expect, it, test } from 'vitest';
import type { Allowance } from '@/lib/calendar/model';
import { measureAllowance } from './allowance';
import { anOffice, at, local, NEVER_OPEN } from './testing/example-office';

const OFFICE = anOffice();
const SAME_DAY: Allowance = { unit: 'same_day' };
const days = (amount: number): Allowance => ({ unit: 'days', amount });
const minutes = (amount: number): Allowance => ({ unit: 'minutes', amount });

describe('an allowance', () => {
  test.each([
    ['2026-07-06 09:00', minutes(30), '2026-07-06 09:30', 30],
    ['2026-07-06 16:50', minutes(30), '2026-07-07 08:20', 30],
    ['2026-07-06 09:00', SAME_DAY, '2026-07-06 17:00', 420],
    ['2026-07-06 05:00', SAME_DAY, '2026-07-06 17:00', 480],
    ['2026-07-06 16:59', SAME_DAY, '2026-07-06 17:00', 1],
    ['2026-07-06 17:00', SAME_DAY, '2026-07-07 17:00', 480],
    ['2026-07-10 20:00', SAME_DAY, '2026-07-13 17:00', 480],
    ['2026-02-19 09:00', SAME_DAY, '2026-02-19 15:00', 330],
    ['2026-07-06 09:00', days(1), '2026-07-07 17:00', 420 + 480],
    ['2026-07-06 20:00', days(1), '2026-07-07 17:00', 480],
    ['2026-07-10 09:00', days(1), '2026-07-13 17:00', 390 + 480],
    ['2026-07-11 09:00', days(1), '2026-07-13 17:00', 480],
    ['2026-03-17 09:00', days(3), '2026-03-27 17:00', 330 + 480 + 480 + 450],
    ['2026-07-06 09:00', days(10), '2026-07-20 17:00', 420 + 8 * 480 + 2 * 450],
  ])('from %s, %j: until %s, %d minutes of work', (start, allowance, expected, work) => {
    const due = measureAllowance(allowance, at(start), OFFICE);
    expect(due.reached && [local(due.at), due.ms / 60_000]).toEqual([expected, work]);
  });

  test.each([minutes(0), minutes(-5), minutes(0.5), days(0), days(Number.NaN)])('is none: %j', (allowance) => {
    expect(() => measureAllowance(allowance, at('2026-07-06 09:00'), OFFICE)).toThrow(RangeError);
  });

  test.each([minutes(1), SAME_DAY, days(1)])('%j in an office that never opens is not reached', (allowance) => {
    expect(measureAllowance(allowance, at('2026-07-06 09:00'), NEVER_OPEN)).toEqual({ reached: false, lookedUntil: '2027-07-06', caveats: [] });
  });

  it('into a year without a decree says so', () => {
    const due = measureAllowance(days(2), at('2027-12-30 09:00'), OFFICE);
    expect(due).toMatchObject({ reached: true, at: at('2028-01-03 17:00'), caveats: [{ code: 'year_without_decree', year: 2028 }] });
  });
});
