import { describe, expect, it, test } from 'vitest';
import { decideTransfer } from './decide-transfer';
import type { Outcome, TransferCode } from './finding-terms';
import { appliedCodes } from './findings';
import { aRequest, day, POLICY, SINCE_SEPTEMBER, together, TODAY, type ExampleChanges } from './testing/example-case';

function decide(changes: ExampleChanges) {
  return decideTransfer(aRequest(changes), POLICY, TODAY);
}

const EARLY: ExampleChanges = { current: { since: SINCE_SEPTEMBER } };
const FULL: ExampleChanges = { target: { members: 10_000 } };
const DECEASED: ExampleChanges = { member: { statusReason: 'deceased' } };
const OPEN: ExampleChanges = { openTransfer: { id: 't', reference: 'PF-2611-000001-1', status: 'requested', toFacilityName: 'Klinik' } };
const NO_CONTRACT: ExampleChanges = { target: { contracts: [] } };
const CURRENT_ENDED: ExampleChanges = { current: { contracts: [{ from: day('2024-01-01'), to: day('2026-10-31') }] } };
const RETURNS: ExampleChanges = { current: { chosenBy: 'redistribution', previousFacilityCode: '0801P002' } };
const DUTY: ExampleChanges = { claim: { reason: 'official_duty', evidence: ['assignment_letter'] } };
const PEMDA_CLOSED: ExampleChanges = { payer: { cutoffDay: 10 } };
const PEMDA_REFUSES: ExampleChanges = { payer: { letterRequired: 'dinkes' } };

describe('several rules at once: every code that applied is listed, the strictest outcome wins', () => {
  const cases: [string, ExampleChanges[], Outcome, TransferCode[]][] = [
    ['nothing special', [], 'allowed', ['T2', 'T14']],
    ['full facility', [FULL], 'needs_approval', ['T2', 'T11', 'T14']],
    ['full facility, too early', [FULL, EARLY], 'refused', ['T8', 'T11', 'T14']],
    ['full facility, early on duty', [FULL, EARLY, DUTY], 'needs_approval', ['T4', 'T11', 'T14']],
    ['early on duty, old facility closed', [EARLY, DUTY, CURRENT_ENDED], 'allowed', ['T4', 'T7', 'T14']],
    ['early on duty, back after redistribution', [EARLY, DUTY, RETURNS], 'needs_approval', ['T4', 'T6', 'T14']],
    ['back after redistribution to a full facility', [EARLY, RETURNS, FULL], 'needs_approval', ['T6', 'T11', 'T14']],
    ['old facility closed, new one too', [EARLY, CURRENT_ENDED, NO_CONTRACT], 'refused', ['T7', 'T10', 'T14']],
    ['deceased, with a transfer still open', [DECEASED, OPEN], 'refused', ['T2', 'T9', 'T13', 'T14']],
    ['Pemda list closed', [PEMDA_CLOSED], 'needs_approval', ['T2', 'T12', 'T14']],
    ['Pemda list closed and full', [PEMDA_CLOSED, FULL], 'needs_approval', ['T2', 'T11', 'T12', 'T14']],
    ['Pemda letter missing and full', [PEMDA_REFUSES, FULL], 'refused', ['T2', 'T11', 'T12', 'T14']],
    ['everything against it', [EARLY, DECEASED, NO_CONTRACT, FULL, PEMDA_REFUSES, OPEN], 'refused', ['T8', 'T9', 'T10', 'T11', 'T12', 'T13', 'T14']],
  ];
  test.each(cases)('%s', (_, changes, outcome, codes) => {
    const decision = decide(together(...changes));
    expect(decision.outcome).toBe(outcome);
    expect(appliedCodes(decision.findings)).toEqual(codes);
  });
});

describe('the whole grid of rules', () => {
  const RULES: { code: TransferCode; weighs: Outcome; changes: ExampleChanges }[] = [
    { code: 'T6', weighs: 'needs_approval', changes: RETURNS },
    { code: 'T7', weighs: 'allowed', changes: CURRENT_ENDED },
    { code: 'T9', weighs: 'refused', changes: DECEASED },
    { code: 'T10', weighs: 'refused', changes: NO_CONTRACT },
    { code: 'T11', weighs: 'needs_approval', changes: FULL },
    { code: 'T12', weighs: 'needs_approval', changes: PEMDA_CLOSED },
    { code: 'T13', weighs: 'refused', changes: OPEN },
  ];
  const subsets = Array.from({ length: 2 ** RULES.length }, (_, bits) => RULES.filter((_rule, index) => (bits >> index) % 2 === 1));

  test.each([
    ['three months reached', {}],
    ['less than three months', EARLY],
    ['less than three months, on duty', together(EARLY, DUTY)],
  ] as const)('%s: all combinations', (name, tenure) => {
    for (const rules of subsets) {
      const codes: TransferCode[] = rules.map(({ code }) => code);
      const weights = rules.map(({ weighs }) => weighs);
      if (name === 'three months reached') codes.push('T2');
      else if (name.endsWith('on duty')) codes.push('T4');
      else if (!codes.includes('T6') && !codes.includes('T7')) {
        codes.push('T8');
        weights.push('refused');
      }
      const expected = weights.includes('refused') ? 'refused' : weights.includes('needs_approval') ? 'needs_approval' : 'allowed';
      const decision = decide(together(tenure, ...rules.map(({ changes }) => changes)));
      const label = codes.join(' ');
      expect(decision.outcome, label).toBe(expected);
      expect(new Set(appliedCodes(decision.findings)), label).toEqual(new Set([...codes, 'T14']));
    }
    expect(subsets).toHaveLength(128);
  });
});

describe('the earliest date', () => {
  it('answers for the member: it stands beside refusals that belong to the target', () => {
    expect(decide(together(EARLY, NO_CONTRACT)).earliestDate).toBe('2026-12-01');
    expect(decide(together(EARLY, OPEN)).earliestDate).toBe('2026-12-01');
  });

  it('is absent where waiting is not the matter', () => {
    expect(decide(NO_CONTRACT).earliestDate).toBeNull();
    expect(decide(together(EARLY, DECEASED)).earliestDate).toBeNull();
    expect(decide(together(EARLY, DUTY)).earliestDate).toBeNull();
  });
});
