import { describe, expect, it, test } from 'vitest';
import { calendarDate } from '@/lib/values/calendar-date';
import { at } from '@/lib/calendar/rules/testing/example-office';
import { localDate } from '@/lib/calendar/rules/zones';
import { readClocks } from './clocks';
import { inForce, type ClockPolicy } from './policy';
import { aCycle, POLICY } from './testing/example-complaint';

const day = calendarDate;

describe('a policy with a date', () => {
  const versions = [
    { validFrom: day('2026-01-01'), value: 'old' },
    { validFrom: day('2026-07-01'), value: 'new' },
  ];

  test.each([
    ['2025-12-31', null],
    ['2026-01-01', 'old'],
    ['2026-06-30', 'old'],
    ['2026-07-01', 'new'],
    ['2030-01-01', 'new'],
  ])('on %s: %s', (on, value) => {
    expect(inForce(versions, day(on))).toBe(value);
    expect(inForce([...versions].reverse(), day(on))).toBe(value);
  });

  it('is none where none was made, and may be false', () => {
    expect(inForce([], day('2026-01-01'))).toBeNull();
    expect(inForce([{ validFrom: day('2026-01-01'), value: false }], day('2026-01-01'))).toBe(false);
  });

  it('of two of the same day is the one given last', () => {
    expect(inForce([{ validFrom: day('2026-01-01'), value: 1 }, { validFrom: day('2026-01-01'), value: 2 }], day('2026-01-01'))).toBe(2);
  });

  it('holds for the complaints of its days: a stricter one from July leaves those of June', () => {
    const strict: ClockPolicy = { ...POLICY, legalDays: 3 };
    const policies = [
      { validFrom: day('2020-01-01'), value: POLICY },
      { validFrom: day('2026-07-01'), value: strict },
    ];
    const legalDue = (received: string) => {
      const facts = aCycle({ received });
      const policy = inForce(policies, localDate(facts.startedAt, facts.places[0].office.zone));
      return policy && readClocks(facts, policy).dueAt.legal;
    };
    expect(legalDue('2026-06-30 23:59')).toBe(at('2026-07-07 23:59:59.999'));
    expect(legalDue('2026-07-01 00:00')).toBe(at('2026-07-06 23:59:59.999'));
  });
});
