import { describe, expect, it } from 'vitest';
import { SEGMENTS, STATUS_REASONS } from '@/lib/members/model';
import { calendarDate } from '@/lib/values/calendar-date';
import { type ContributionPolicy, decideRehab } from './contribution';
import { statusAdvice, type StatusFacts } from './status-advice';

const policy: ContributionPolicy = {
  pbpu: { 1: 150_000, 2: 100_000, 3: 35_000 },
  maxArrearsMonths: 24,
  rehab: { minMonths: 4, maxMonths: 24, maxInstalments: 12 },
};
const since = calendarDate('2026-02-01');
const inactive = (facts: Partial<StatusFacts>) => statusAdvice({ status: 'INACTIVE', reason: 'arrears', since, segment: 'PBPU', payer: null, ...facts });

describe('statusAdvice', () => {
  it('has nothing to do for an active member', () => {
    expect(statusAdvice({ status: 'ACTIVE', reason: null, since, segment: 'PBPU', payer: null })).toEqual({
      messageKey: 'status.active',
      nextStepKey: null,
      params: { sinceDate: '2026-02-01', payer: '', hasPayer: 'no' },
      severity: 'success',
    });
  });

  it.each([
    ['pbi_delisted', 'PBI_JK', 'referToDinsos', 'warning'],
    ['pbi_delisted', 'PBI_APBD', 'referToLocalGovernment', 'warning'],
    ['arrears', 'PBPU', 'pay', 'warning'],
    ['arrears', 'BP', 'pay', 'warning'],
    ['arrears', 'PPU_BU', 'askEmployer', 'warning'],
    ['arrears', 'PPU_PN', 'askEmployer', 'warning'],
    ['arrears', 'PBI_APBD', 'askLocalGovernment', 'warning'],
    ['arrears', 'PBI_JK', 'askBranch', 'warning'],
    ['deceased', 'PBPU', 'correctDeath', 'error'],
    ['duplicate', 'PBI_APBD', 'findOtherCard', 'error'],
    ['moved_segment', 'PPU_BU', 'finishNewSegment', 'warning'],
    ['employer_inactive', 'PPU_BU', 'employerOrSelf', 'warning'],
    ['child_over_age', 'PPU_PN', 'studentOrOwn', 'warning'],
    ['first_contribution_unpaid', 'PBPU', 'payFirst', 'warning'],
    ['newborn_not_reported', 'PBI_APBD', 'registerNewborn', 'warning'],
  ] as const)('%s in %s: %s', (reason, segment, next, severity) => {
    expect(inactive({ reason, segment })).toMatchObject({ messageKey: `status.${reason}`, nextStepKey: `status.next.${next}`, severity });
  });

  it.each([
    [3, '2026-11-20', 'pay'],
    [6, '2026-11-20', 'payOrRehab'],
    [6, '2026-11-29', 'payOrRehabLater'],
  ])('offers instalments for %i months on %s: %s', (months, today, next) => {
    const rehab = decideRehab('PBPU', months, policy, calendarDate(today));
    const advice = inactive({ rehab });
    expect(advice.nextStepKey).toBe(`status.next.${next}`);
    expect(advice.params).toMatchObject(rehab.params);
  });

  it('names the payer when it is known', () => {
    expect(inactive({ reason: 'pbi_delisted', segment: 'PBI_APBD', payer: 'Kota Bandar Lampung' }).params).toMatchObject({
      payer: 'Kota Bandar Lampung',
      hasPayer: 'yes',
    });
  });

  it('knows a way out for every reason in every segment, and for a missing reason', () => {
    for (const segment of SEGMENTS) for (const reason of STATUS_REASONS) expect(inactive({ reason, segment }).nextStepKey).not.toBeNull();
    expect(inactive({ reason: null })).toMatchObject({ messageKey: 'status.unknown', nextStepKey: 'status.next.askBranch', severity: 'error' });
  });
});
