import { describe, expect, it, test } from 'vitest';
import { decideTransfer } from './decide-transfer';
import { aRequest, day, POLICY, SINCE_SEPTEMBER, TODAY } from './testing/example-case';

describe('T2 and T8: three calendar months at the current facility on the day of the request', () => {
  test.each([
    // at the facility since, asks on, verdict, may ask from
    ['2026-08-20', '2026-11-20', 'allowed', '2026-11-20'],
    ['2026-08-21', '2026-11-20', 'refused', '2026-11-21'], // 2 months 30 days
    ['2026-11-20', '2026-11-20', 'refused', '2027-02-20'], // came today
    ['2026-12-01', '2026-11-20', 'refused', '2027-03-01'], // comes next month
    ['2025-11-30', '2026-02-27', 'refused', '2026-02-28'],
    ['2025-11-30', '2026-02-28', 'allowed', '2026-02-28'], // February has no 30th: its last day is enough
    ['2027-11-30', '2028-02-28', 'refused', '2028-02-29'], // leap year
    ['2027-11-30', '2028-02-29', 'allowed', '2028-02-29'],
    ['2027-11-29', '2028-02-29', 'allowed', '2028-02-29'],
    ['2026-11-28', '2027-02-27', 'refused', '2027-02-28'],
    ['2026-01-31', '2026-04-29', 'refused', '2026-04-30'], // April has 30 days
    ['2026-01-31', '2026-04-30', 'allowed', '2026-04-30'],
    ['2026-10-31', '2027-01-30', 'refused', '2027-01-31'], // over the year end
    ['2026-10-31', '2027-01-31', 'allowed', '2027-01-31'],
    ['2028-02-29', '2028-05-28', 'refused', '2028-05-29'],
    ['2028-02-29', '2028-05-29', 'allowed', '2028-05-29'],
    ['2026-12-31', '2027-03-30', 'refused', '2027-03-31'],
    ['1999-01-01', '2026-11-20', 'allowed', '1999-04-01'],
  ] as const)('since %s, asks on %s: %s, from %s', (since, today, outcome, from) => {
    const longContract = [{ from: day('1999-01-01'), to: null }];
    const request = aRequest({ current: { since: day(since), contracts: longContract }, target: { contracts: longContract } });
    const decision = decideTransfer(request, POLICY, day(today));
    expect(decision.outcome).toBe(outcome);
    expect(decision.findings.map(({ code }) => code)).toEqual(outcome === 'allowed' ? ['T2', 'T14'] : ['T8', 'T14']);
    expect(decision.earliestDate).toBe(outcome === 'allowed' ? null : from);
  });

  it('says since when, from when it can be asked, and from when it would hold', () => {
    const { findings } = decideTransfer(aRequest({ current: { since: SINCE_SEPTEMBER } }), POLICY, TODAY);
    expect(findings[0]).toEqual({
      code: 'T8',
      outcome: 'refused',
      key: 'T8.tooEarly',
      params: {
        facility: 'Puskesmas Kedaton',
        sinceDate: '2026-09-01',
        months: 3,
        earliestDate: '2026-12-01',
        thenEffectiveDate: '2027-01-01',
      },
      source: 'perpres_82_2018_7',
    });
  });

  it('follows the policy value, not a number in the code', () => {
    const request = aRequest({ current: { since: SINCE_SEPTEMBER } });
    expect(decideTransfer(request, { ...POLICY, tenureMonths: 2 }, TODAY).outcome).toBe('allowed');
    expect(decideTransfer(request, { ...POLICY, tenureMonths: 12 }, TODAY).earliestDate).toBe('2027-09-01');
  });

  it('asks no waiting time of a member who has no facility yet', () => {
    const decision = decideTransfer(aRequest({ current: null }), POLICY, TODAY);
    expect(decision.outcome).toBe('allowed');
    expect(decision.findings.map(({ key }) => key)).toEqual(['T2.noFacility', 'T14.startsAt']);
  });
});
