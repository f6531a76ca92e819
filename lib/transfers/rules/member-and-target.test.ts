import { describe, expect, it, test } from 'vitest';
import { FACILITY_TYPES } from '@/lib/facilities/model';
import { STATUS_REASONS } from '@/lib/members/model';
import { OPEN_STATUSES } from '@/lib/transfers/model';
import { decideTransfer } from './decide-transfer';
import { aRequest, day, POLICY, SINCE_SEPTEMBER, TODAY, type ExampleChanges } from './testing/example-case';

function decide(changes: ExampleChanges, today = TODAY) {
  return decideTransfer(aRequest(changes), POLICY, today);
}

function keys(changes: ExampleChanges) {
  return decide(changes).findings.map(({ key }) => key);
}

describe('T1: the new facility is the current one', () => {
  it('refuses', () => {
    const same = { target: { code: '0801P001', name: 'Puskesmas Kedaton' } };
    expect(decide(same).outcome).toBe('refused');
    expect(keys(same)).toEqual(['T1.currentFacility', 'T2.tenureReached', 'T14.takesEffect']);
  });

  it('asks for no room where the member already is', () => {
    expect(keys({ target: { code: '0801P001', members: 10_000 } })).not.toContain('T11.overCapacity');
  });
});

describe('T9: deceased or duplicate', () => {
  test.each(STATUS_REASONS.map((reason) => [reason, reason === 'deceased' || reason === 'duplicate'] as const))(
    'inactive because of %s: refused %s',
    (statusReason, refused) => {
      const decision = decide({ member: { status: 'INACTIVE', statusReason } });
      expect(decision.outcome).toBe(refused ? 'refused' : 'allowed');
      expect(decision.findings.some(({ code }) => code === 'T9')).toBe(refused);
    },
  );

  it('promises no later date and asks for no paper', () => {
    const decision = decide({
      member: { status: 'INACTIVE', statusReason: 'deceased' },
      current: { since: SINCE_SEPTEMBER },
      payer: { letterRequired: 'dinkes' },
    });
    expect(decision.findings.map(({ code }) => code)).toEqual(['T8', 'T9', 'T12', 'T14']);
    expect(decision).toMatchObject({ earliestDate: null, neededEvidence: [] });
  });
});

describe('T10: contract of the new facility on the effective date, 1 December 2026', () => {
  const contract = (from: string, to: string | null) => ({ from: day(from), to: to === null ? null : day(to) });

  test.each([
    ['runs on', [contract('2026-01-01', null)], null],
    ['starts on the day', [contract('2026-12-01', null)], null],
    ['ends on the day', [contract('2026-01-01', '2026-12-01')], null],
    ['ends the day before', [contract('2026-01-01', '2026-11-30')], 'T10.ended'],
    ['ended long ago', [contract('2020-01-01', '2022-12-31')], 'T10.ended'],
    ['starts the day after', [contract('2026-12-02', null)], 'T10.notStarted'],
    ['none', [], 'T10.noContract'],
    ['renewed just in time', [contract('2025-01-01', '2026-11-30'), contract('2026-12-01', '2027-11-30')], null],
    ['a gap on the day', [contract('2025-01-01', '2026-11-30'), contract('2026-12-02', '2027-11-30')], 'T10.notStarted'],
  ] as const)('%s', (_, contracts, key) => {
    const decision = decide({ target: { contracts } });
    expect(decision.outcome).toBe(key === null ? 'allowed' : 'refused');
    expect(decision.findings.filter(({ code }) => code === 'T10').map((each) => each.key)).toEqual(key === null ? [] : [key]);
  });

  it('names the day that is nearest', () => {
    const ended = decide({ target: { contracts: [contract('2026-01-01', '2026-11-30'), contract('2020-01-01', '2022-12-31')] } });
    expect(ended.findings.find(({ code }) => code === 'T10')?.params).toMatchObject({ endDate: '2026-11-30' });
    const coming = decide({ target: { contracts: [contract('2028-01-01', null), contract('2027-01-01', '2027-06-30')] } });
    expect(coming.findings.find(({ code }) => code === 'T10')?.params).toMatchObject({ startDate: '2027-01-01' });
  });

  test.each(FACILITY_TYPES.map((type) => [type, type === 'hospital' ? 'refused' : 'allowed'] as const))(
    'a %s is %s as a primary-care facility',
    (type, outcome) => {
      expect(decide({ target: { type } }).outcome).toBe(outcome);
    },
  );

  it('says of a hospital only that it is no primary-care facility, not its room or its payer', () => {
    const hospital = { target: { type: 'hospital', doctors: 0 }, payer: { allowedTypes: ['puskesmas'] } } as const;
    expect(keys(hospital)).toEqual(['T2.tenureReached', 'T10.notPrimaryCare', 'T12.fulfilled', 'T14.takesEffect']);
    expect(decide(hospital).outcome).toBe('refused');
  });
});

describe('T11: the new facility would pass 5,000 members a doctor', () => {
  test.each([
    // doctors, members, on their way, people in this request, verdict
    [2, 9_999, 0, 1, 'allowed'], // exactly 10,000
    [2, 10_000, 0, 1, 'needs_approval'],
    [2, 9_990, 9, 1, 'allowed'],
    [2, 9_990, 10, 1, 'needs_approval'], // those on their way count
    [2, 9_996, 0, 4, 'allowed'], // a family of four fills it
    [2, 9_996, 0, 5, 'needs_approval'], // a family of five passes it
    [2, 12_345, 0, 1, 'needs_approval'], // already past
    [1, 4_999, 0, 1, 'allowed'],
    [0, 0, 0, 1, 'needs_approval'],
    [0, 4_000, 0, 1, 'needs_approval'],
  ] as const)('%i doctors, %i members, %i on their way, %i asking: %s', (doctors, members, incoming, groupSize, outcome) => {
    const decision = decide({ target: { doctors, members, incoming }, groupSize });
    expect(decision.outcome).toBe(outcome);
    expect(decision.findings.some(({ code }) => code === 'T11')).toBe(outcome !== 'allowed');
  });

  it('gives the figures behind it', () => {
    const decision = decide({ target: { doctors: 2, members: 9_990, incoming: 8 }, groupSize: 3 });
    expect(decision.findings.find(({ code }) => code === 'T11')?.params).toEqual({
      facility: 'Puskesmas Way Halim',
      membersAfter: 10_001,
      doctors: 2,
      capacity: 10_000,
      perDoctor: 5_000,
      groupSize: 3,
    });
  });

  it('follows the policy value', () => {
    const request = aRequest({ target: { doctors: 2, members: 6_000 } });
    expect(decideTransfer(request, { ...POLICY, membersPerDoctor: 3_000 }, TODAY).outcome).toBe('needs_approval');
  });
});

describe('T13: another transfer of the member is open', () => {
  test.each(OPEN_STATUSES)('%s: refused, with the link to it', (status) => {
    const open = { id: 'transfer-9', reference: 'PF-2611-000123-4', status, toFacilityName: 'Klinik Pratama Sehat' };
    const decision = decide({ openTransfer: open });
    expect(decision.outcome).toBe('refused');
    expect(decision.findings.find(({ code }) => code === 'T13')).toEqual({
      code: 'T13',
      outcome: 'refused',
      key: 'T13.openTransfer',
      params: { id: 'transfer-9', reference: 'PF-2611-000123-4', status, target: 'Klinik Pratama Sehat' },
      source: 'service_rule',
    });
  });
});

describe('T14: from the 1st of the next month; until then at the old facility', () => {
  test.each([
    ['2026-01-31', '2026-02-01', '2026-01-31'],
    ['2026-12-31', '2027-01-01', '2026-12-31'],
    ['2026-12-01', '2027-01-01', '2026-12-31'],
    ['2026-11-20', '2026-12-01', '2026-11-30'],
    ['2027-02-28', '2027-03-01', '2027-02-28'],
    ['2028-02-28', '2028-03-01', '2028-02-29'],
    ['2028-02-29', '2028-03-01', '2028-02-29'],
    ['2026-03-01', '2026-04-01', '2026-03-31'], // the 1st itself waits a whole month
  ])('asked on %s: from %s, until %s at the old one', (today, effectiveDate, untilDate) => {
    const decision = decide({}, day(today));
    expect(decision.effectiveDate).toBe(effectiveDate);
    expect(decision.findings.at(-1)).toMatchObject({
      code: 'T14',
      outcome: 'information',
      params: { facility: 'Puskesmas Kedaton', target: 'Puskesmas Way Halim', untilDate, effectiveDate },
    });
  });

  it('is said of a refused request too', () => {
    expect(keys({ member: { statusReason: 'duplicate' } }).at(-1)).toBe('T14.takesEffect');
  });
});
