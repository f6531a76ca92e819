import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEGMENTS } from '@/lib/members/model';
import { addMonths, calendarDate, dayOfMonth } from '@/lib/values/calendar-date';
import { arrearsMonths, contributionPayer, type ContributionPolicy, decideRehab, monthlyContribution } from './contribution';

const policy: ContributionPolicy = {
  pbpu: { 1: 150_000, 2: 100_000, 3: 35_000 },
  maxArrearsMonths: 24,
  rehab: { minMonths: 4, maxMonths: 24, maxInstalments: 12 },
};
const d = calendarDate;
const anyDate = fc
  .date({ min: new Date('2015-01-01T00:00:00Z'), max: new Date('2035-12-31T00:00:00Z'), noInvalidDate: true })
  .map((instant) => d(instant.toISOString().slice(0, 10)));

describe('contribution', () => {
  it.each([
    ['PBPU', 1, 150_000],
    ['PBPU', 2, 100_000],
    ['PBPU', 3, 35_000],
    ['BP', 1, null],
    ['PBI_APBD', 3, null],
    ['PBI_JK', 3, null],
    ['PPU_PN', 1, null],
    ['PPU_BU', 2, null],
  ] as const)('%s class %i pays %s', (segment, careClass, amount) => {
    expect(monthlyContribution(segment, careClass, policy)).toBe(amount);
  });

  it('has a payer for every segment', () => {
    expect(Object.fromEntries(SEGMENTS.map((segment) => [segment, contributionPayer(segment)]))).toEqual({
      PBI_JK: 'central_government',
      PBI_APBD: 'local_government',
      PPU_PN: 'employer',
      PPU_BU: 'employer',
      PBPU: 'member',
      BP: 'member',
    });
  });
});

describe('arrears', () => {
  it.each([
    ['2026-10-31', '2026-11-10', 0],
    ['2026-10-31', '2026-11-11', 1],
    ['2026-10-01', '2026-11-11', 1],
    ['2026-11-30', '2026-11-30', 0],
    ['2026-12-31', '2026-11-30', 0],
    ['2027-03-31', '2026-11-30', 0],
    ['2026-07-31', '2026-11-10', 3],
    ['2026-07-31', '2026-11-11', 4],
    ['2025-11-30', '2026-11-20', 12],
    ['2025-12-31', '2026-01-11', 1],
    ['2024-11-30', '2026-11-11', 24],
    ['2024-10-31', '2026-11-11', 24],
    ['2015-01-31', '2026-11-11', 24],
  ])('paid until %s, on %s: %i months', (paidUntil, today, months) => {
    expect(arrearsMonths(d(paidUntil), d(today), policy)).toBe(months);
  });

  it('grow by one a month, never fall, and stay within 0 and the cap', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (paidUntil, today) => {
        const now = arrearsMonths(paidUntil, today, policy);
        const later = arrearsMonths(paidUntil, addMonths(today, 1), policy);
        expect(now).toBeGreaterThanOrEqual(0);
        expect(later).toBeLessThanOrEqual(24);
        if (dayOfMonth(addMonths(today, 1)) === dayOfMonth(today)) expect(later - now === 1 || (later === now && (now === 24 || now === 0))).toBe(true);
      }),
    );
  });
});

describe('REHAB', () => {
  it.each([
    ['PBPU', 3, '2026-11-20', 'refused', ['too_few_months']],
    ['PBPU', 4, '2026-11-20', 'allowed', []],
    ['BP', 24, '2026-11-20', 'allowed', []],
    ['BP', 25, '2026-11-20', 'refused', ['too_many_months']],
    ['PBI_APBD', 6, '2026-11-20', 'refused', ['wrong_segment']],
    ['PPU_BU', 2, '2026-11-29', 'refused', ['wrong_segment', 'too_few_months', 'registration_closed']],
    ['PBPU', 6, '2026-11-28', 'allowed', []],
    ['PBPU', 6, '2026-11-29', 'later', ['registration_closed']],
    ['PBPU', 6, '2027-02-27', 'allowed', []],
    ['PBPU', 6, '2027-02-28', 'later', ['registration_closed']],
    ['PBPU', 6, '2028-02-28', 'later', ['registration_closed']],
    ['PBPU', 6, '2028-02-29', 'later', ['registration_closed']],
    ['PBPU', 6, '2026-12-31', 'later', ['registration_closed']],
  ] as const)('%s with %i months on %s: %s %j', (segment, months, today, outcome, reasons) => {
    expect(decideRehab(segment, months, policy, d(today))).toMatchObject({ outcome, reasons });
  });

  it.each([
    [4, 2],
    [5, 2],
    [12, 6],
    [23, 11],
    [24, 12],
  ])('%i months are at most %i instalments', (months, instalments) => {
    expect(decideRehab('PBPU', months, policy, d('2026-11-20')).params.instalments).toBe(instalments);
  });

  it('keeps to the ceiling of the policy', () => {
    expect(decideRehab('PBPU', 24, { ...policy, rehab: { ...policy.rehab, maxInstalments: 10 } }, d('2026-11-20')).params.instalments).toBe(10);
  });

  it.each([
    ['2026-11-20', '2026-11-28'],
    ['2027-02-01', '2027-02-27'],
    ['2026-11-30', '2026-12-01'],
    ['2026-12-29', '2027-01-01'],
    ['2027-02-28', '2027-03-01'],
  ])('on %s the day to know is %s', (today, registerDate) => {
    expect(decideRehab('PBPU', 6, policy, d(today)).params.registerDate).toBe(registerDate);
  });
});
