import { describe, expect, it, test } from 'vitest';
import { decideTransfer } from './decide-transfer';
import { aRequest, day, POLICY, SINCE_SEPTEMBER, together, TODAY, type ExampleChanges } from './testing/example-case';

/** The request of TODAY by a member who came on 1 September: too early, unless a ground of T3-T7 holds. */
function decideEarly(changes: ExampleChanges) {
  return decideTransfer(aRequest(together({ current: { since: SINCE_SEPTEMBER } }, changes)), POLICY, TODAY);
}

function keys(changes: ExampleChanges) {
  return decideEarly(changes)
    .findings.map(({ key }) => key)
    .filter((key) => !key.startsWith('T14'));
}

describe('T3: moved domicile, domicile letter dated inside the tenure', () => {
  test.each([
    // papers, date of the letter, verdict, what is said, what is asked for
    [['domicile_letter'], '2026-10-05', 'allowed', ['T3.movedDomicile'], []],
    [['domicile_letter'], '2026-09-01', 'allowed', ['T3.movedDomicile'], []], // on the first day there
    [['domicile_letter'], '2026-11-20', 'allowed', ['T3.movedDomicile'], []], // today
    [['domicile_letter'], '2026-08-31', 'refused', ['T3.letterBeforeTenure', 'T8.tooEarly'], ['domicile_letter']],
    [['domicile_letter'], '2026-11-21', 'refused', ['T3.letterInFuture', 'T8.tooEarly'], ['domicile_letter']],
    [['domicile_letter'], null, 'refused', ['T3.letterUndated', 'T8.tooEarly'], []],
    [[], '2026-10-05', 'refused', ['T3.letterMissing', 'T8.tooEarly'], ['domicile_letter']],
    [['assignment_letter', 'identity'], '2026-10-05', 'refused', ['T3.letterMissing', 'T8.tooEarly'], ['domicile_letter']],
  ] as const)('papers %j dated %s: %s', (evidence, letter, outcome, said, needed) => {
    const changes = { claim: { reason: 'moved_domicile', evidence, letterDate: letter === null ? null : day(letter) } } as const;
    expect(keys(changes)).toEqual(said);
    expect(decideEarly(changes)).toMatchObject({ outcome, neededEvidence: needed });
  });

  it('is not asked once the tenure is over: no letter is needed', () => {
    const decision = decideTransfer(aRequest({ claim: { reason: 'moved_domicile' } }), POLICY, TODAY);
    expect(decision).toMatchObject({ outcome: 'allowed', neededEvidence: [] });
    expect(decision.findings.map(({ code }) => code)).toEqual(['T2', 'T14']);
  });

  it('does not hold by a letter alone: the reason must be claimed', () => {
    expect(keys({ claim: { reason: 'wish', evidence: ['domicile_letter'], letterDate: day('2026-10-05') } })).toEqual(['T8.tooEarly']);
  });
});

describe('T4: official duty or training, assignment letter', () => {
  test.each([
    [['assignment_letter'], '2026-10-05', 'allowed', ['T4.officialDuty'], []],
    [['assignment_letter'], null, 'allowed', ['T4.officialDuty'], []],
    [['assignment_letter'], '2026-06-01', 'allowed', ['T4.officialDuty'], []], // may be older than the tenure
    [['assignment_letter'], '2026-11-21', 'refused', ['T4.letterInFuture', 'T8.tooEarly'], ['assignment_letter']],
    [[], null, 'refused', ['T4.letterMissing', 'T8.tooEarly'], ['assignment_letter']],
    [['domicile_letter'], null, 'refused', ['T4.letterMissing', 'T8.tooEarly'], ['assignment_letter']],
  ] as const)('papers %j dated %s: %s', (evidence, letter, outcome, said, needed) => {
    const changes = { claim: { reason: 'official_duty', evidence, letterDate: letter === null ? null : day(letter) } } as const;
    expect(keys(changes)).toEqual(said);
    expect(decideEarly(changes)).toMatchObject({ outcome, neededEvidence: needed });
  });
});

describe('T5: registered by another party, and the facility was not the member’s own choice', () => {
  test.each([
    // segment, who chose the facility, claims it, what is said
    ['PBI_JK', 'payer', false, ['T5.notOwnChoice']],
    ['PBI_APBD', 'payer', false, ['T5.notOwnChoice', 'T12.noPolicy']],
    ['PPU_PN', 'payer', false, ['T5.notOwnChoice']],
    ['PPU_BU', 'payer', true, ['T5.notOwnChoice']],
    ['PBI_JK', 'birth', false, ['T5.notOwnChoice']], // the newborn got the mother's facility
    ['PBI_JK', 'member', false, ['T8.tooEarly']],
    ['PBI_JK', 'member', true, ['T5.ownChoice', 'T8.tooEarly']],
    ['PBI_JK', 'redistribution', true, ['T5.redistributed', 'T8.tooEarly']],
    ['PBI_JK', 'redistribution', false, ['T8.tooEarly']],
    ['PBPU', 'payer', false, ['T8.tooEarly']],
    ['PBPU', 'birth', true, ['T5.registeredBySelf', 'T8.tooEarly']],
    ['BP', 'payer', true, ['T5.registeredBySelf', 'T8.tooEarly']],
    ['BP', 'member', true, ['T5.ownChoice', 'T8.tooEarly']],
  ] as const)('%s, chosen by %s, claimed %s', (segment, chosenBy, claimed, said) => {
    const changes = { member: { segment }, current: { chosenBy }, claim: { reason: claimed ? 'not_own_choice' : 'wish' } } as const;
    expect(keys(changes)).toEqual(said);
  });

  it('is not asked once the tenure is over', () => {
    const request = aRequest({ member: { segment: 'PBI_JK' }, current: { chosenBy: 'payer' } });
    expect(decideTransfer(request, POLICY, TODAY).findings.map(({ code }) => code)).toEqual(['T2', 'T14']);
  });
});

describe('T6: moved by redistribution and wants back', () => {
  test.each([
    // chosen by, facility of before, claims it, verdict, what is said
    ['redistribution', '0801P002', true, 'needs_approval', ['T6.returns']],
    ['redistribution', '0801P002', false, 'needs_approval', ['T6.returns']], // the record shows it
    ['redistribution', null, true, 'needs_approval', ['T6.previousUnknown']],
    ['redistribution', null, false, 'refused', ['T8.tooEarly']],
    ['redistribution', '0801P003', true, 'refused', ['T6.otherFacility', 'T8.tooEarly']],
    ['redistribution', '0801P003', false, 'refused', ['T8.tooEarly']],
    ['member', '0801P002', true, 'refused', ['T6.notRedistributed', 'T8.tooEarly']],
    ['member', '0801P002', false, 'refused', ['T8.tooEarly']],
  ] as const)('chosen by %s, came from %s, claimed %s: %s', (chosenBy, previousFacilityCode, claimed, outcome, said) => {
    const changes = { current: { chosenBy, previousFacilityCode }, claim: { reason: claimed ? 'redistribution_return' : 'wish' } } as const;
    expect(keys(changes)).toEqual(said);
    expect(decideEarly(changes).outcome).toBe(outcome);
  });

  it('is reviewed at any tenure', () => {
    const request = aRequest({ current: { chosenBy: 'redistribution', previousFacilityCode: '0801P002' } });
    const decision = decideTransfer(request, POLICY, TODAY);
    expect(decision.outcome).toBe('needs_approval');
    expect(decision.findings.map(({ code }) => code)).toEqual(['T2', 'T6', 'T14']);
  });
});

describe('T7: the contract of the current facility ended', () => {
  const until = (to: string) => [{ from: day('2024-01-01'), to: day(to) }];
  const renewed = (to: string, from: string) => [...until(to), { from: day(from), to: null }];

  test.each([
    // contracts, claims it, verdict, what is said; today is 20 November, the effective date 1 December
    ['ended yesterday', until('2026-11-19'), false, 'allowed', ['T7.ended']],
    ['none on record', [], false, 'allowed', ['T7.noContract']],
    ['ends today', until('2026-11-20'), false, 'needs_approval', ['T7.endsBefore']],
    ['ends with the month', until('2026-11-30'), false, 'needs_approval', ['T7.endsBefore']],
    ['ends on the effective date', until('2026-12-01'), false, 'refused', ['T8.tooEarly']],
    ['runs', until('2027-12-31'), false, 'refused', ['T8.tooEarly']],
    ['runs, ended claimed', until('2027-12-31'), true, 'refused', ['T7.contractRuns', 'T8.tooEarly']],
    ['renewed without a gap', renewed('2026-11-25', '2026-11-26'), false, 'refused', ['T8.tooEarly']],
    ['interrupted, resumes before the effective date', renewed('2026-11-15', '2026-12-01'), false, 'refused', ['T7.resumes', 'T8.tooEarly']],
    ['interrupted, resumes too late', renewed('2026-11-15', '2026-12-02'), false, 'allowed', ['T7.ended']],
    ['first contract yet to come', [{ from: day('2027-01-01'), to: null }], false, 'allowed', ['T7.noContract']],
  ] as const)('%s', (_, contracts, claimed, outcome, said) => {
    const changes = { current: { contracts }, claim: { reason: claimed ? 'contract_ended' : 'wish' } } as const;
    expect(keys(changes)).toEqual(said);
    expect(decideEarly(changes).outcome).toBe(outcome);
  });

  it('is noted beside T2, and a contract about to end does not make a free move harder', () => {
    const ended = decideTransfer(aRequest({ current: { contracts: until('2026-11-19') } }), POLICY, TODAY);
    expect(ended.findings.map(({ key }) => key)).toEqual(['T2.tenureReached', 'T7.ended', 'T14.takesEffect']);
    const ending = decideTransfer(aRequest({ current: { contracts: until('2026-11-30') } }), POLICY, TODAY);
    expect(ending.outcome).toBe('allowed');
    expect(ending.findings.map(({ key }) => key)).toEqual(['T2.tenureReached', 'T7.endsBeforeNoted', 'T14.takesEffect']);
  });
});

describe('several grounds before the tenure is over', () => {
  it('lists each, and asks for no letter when another ground suffices', () => {
    const changes = { member: { segment: 'PBI_JK' }, current: { chosenBy: 'payer' }, claim: { reason: 'moved_domicile' } } as const;
    expect(keys(changes)).toEqual(['T3.letterMissing', 'T5.notOwnChoice']);
    expect(decideEarly(changes)).toMatchObject({ outcome: 'allowed', neededEvidence: [], earliestDate: null });
  });
});
