import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { decideIdentity, IDENTITY_FACTORS, MEMBER_FACTORS, REPORTER_FACTORS, type FactorCheck, type IdentityFactor } from './identity-check';

const yes = (factor: IdentityFactor): FactorCheck => ({ factor, agrees: true });
const no = (factor: IdentityFactor): FactorCheck => ({ factor, agrees: false });

describe('the identity check', () => {
  test.each([
    ['two of different kinds', [yes('nik'), yes('birth_date')], 'verified'],
    ['three', [yes('facility'), yes('address'), yes('nik')], 'verified'],
    ['one slip, then two right', [no('address'), yes('birth_date'), yes('family_member')], 'verified'],
    ['none asked', [], 'unfinished'],
    ['one', [yes('birth_date')], 'unfinished'],
    ['two numbers are one kind: both stand on the same papers', [yes('nik'), yes('card_number')], 'unfinished'],
    ['the same twice', [yes('birth_date'), yes('birth_date')], 'unfinished'],
    ['guessed until it fitted', [no('birth_date'), yes('birth_date'), yes('nik')], 'unfinished'],
    ['one wrong', [no('birth_date')], 'unfinished'],
    ['two wrong', [no('birth_date'), no('nik')], 'failed'],
    ['the same wrong twice', [no('birth_date'), no('birth_date')], 'failed'],
    ['two wrong beside two right', [yes('nik'), yes('facility'), no('birth_date'), no('address')], 'failed'],
  ] as [string, FactorCheck[], string][])('%s: %s', (_, checks, outcome) => {
    expect(decideIdentity(checks).outcome).toBe(outcome);
  });

  it('says how many are missing and what can still be asked', () => {
    expect(decideIdentity([yes('nik'), no('address')])).toEqual({ outcome: 'unfinished', missing: 1, open: ['birth_date', 'facility', 'family_member'] });
    expect(decideIdentity([])).toEqual({ outcome: 'unfinished', missing: 2, open: MEMBER_FACTORS });
  });

  it('has failed when what is left to ask cannot be enough', () => {
    expect(decideIdentity([], REPORTER_FACTORS)).toEqual({ outcome: 'unfinished', missing: 2, open: REPORTER_FACTORS });
    expect(decideIdentity([no('reporter_name')], REPORTER_FACTORS)).toEqual({ outcome: 'failed', wrong: ['reporter_name'] });
    expect(decideIdentity([yes('reporter_name'), yes('complaint_number')], REPORTER_FACTORS).outcome).toBe('verified');
    expect(decideIdentity([], ['nik', 'card_number']).outcome).toBe('failed');
  });

  it('verifies only with two right answers of different kinds, and never after two wrong ones', () => {
    const check = fc.record({ factor: fc.constantFrom(...MEMBER_FACTORS), agrees: fc.boolean() });
    fc.assert(
      fc.property(fc.array(check, { maxLength: 8 }), (checks) => {
        const decision = decideIdentity(checks);
        const wrong = checks.filter(({ agrees }) => !agrees).length;
        expect(decision.outcome === 'failed').toBe(wrong > 1);
        if (decision.outcome !== 'verified') return;
        expect(new Set(decision.factors.map((factor) => IDENTITY_FACTORS[factor])).size).toBeGreaterThanOrEqual(2);
        for (const factor of decision.factors) expect(checks).toContainEqual(yes(factor));
      }),
    );
  });
});
