import { describe, expect, it, test } from 'vitest';
import { FKTP_TYPES } from '@/lib/facilities/model';
import { SEGMENTS } from '@/lib/members/model';
import { decideTransfer } from './decide-transfer';
import type { PemdaPolicy } from './facts';
import { aRequest, day, POLICY, SINCE_SEPTEMBER, TODAY, type ExampleChanges } from './testing/example-case';

function decide(payer: Partial<PemdaPolicy> | null, changes: ExampleChanges = {}, today = TODAY) {
  const decision = decideTransfer(aRequest({ ...changes, payer }), POLICY, today);
  const said = decision.findings.filter(({ code }) => code === 'T12').map(({ key }) => key);
  return { decision, said, outcome: decision.outcome };
}

describe('T12: what the paying local government agreed', () => {
  it('is said to be fulfilled when nothing stands against it', () => {
    expect(decide({})).toMatchObject({ outcome: 'allowed', said: ['T12.fulfilled'] });
  });

  it('needs a supervisor when no policy is on record', () => {
    expect(decide(null)).toMatchObject({ outcome: 'needs_approval', said: ['T12.noPolicy'] });
  });

  test.each(SEGMENTS.filter((segment) => segment !== 'PBI_APBD'))('says nothing of %s, even if a policy is handed over', (segment) => {
    expect(decide({ allowedTypes: [], agreement: null }, { member: { segment } })).toMatchObject({ outcome: 'allowed', said: [] });
  });

  describe('kinds of facility', () => {
    const allowed: readonly string[] = ['puskesmas', 'clinic'];
    test.each(FKTP_TYPES)('%s, of puskesmas and clinic', (type) => {
      const ok = allowed.includes(type);
      expect(decide({ allowedTypes: ['puskesmas', 'clinic'] }, { target: { type } })).toMatchObject({
        outcome: ok ? 'allowed' : 'refused',
        said: [ok ? 'T12.fulfilled' : 'T12.typeNotAllowed'],
      });
    });
  });

  describe('its area', () => {
    test.each([
      // regency of the facility, what the policy says of outside, verdict, what is said
      ['18.71', 'refused', 'allowed', ['T12.fulfilled']],
      ['18.01', 'refused', 'refused', ['T12.outsideAreaRefused']],
      ['18.01', 'needs_approval', 'needs_approval', ['T12.outsideAreaApproval']],
      ['18.01', 'allowed', 'allowed', ['T12.fulfilled', 'T12.outsideAreaAllowed']],
    ] as const)('facility in %s, outside %s: %s', (regencyCode, outsideArea, outcome, said) => {
      expect(decide({ outsideArea }, { target: { regencyCode } })).toMatchObject({ outcome, said });
    });

    it('is all regencies of a province that pays', () => {
      const province = { id: 'prov-lampung', name: 'Provinsi Lampung', regencyCodes: ['18.01', '18.71', '18.72'] };
      expect(decide({ localGovernment: province }, { target: { regencyCode: '18.72' } }).outcome).toBe('allowed');
    });

    it('goes by the facility, not by the domicile of the member', () => {
      expect(decide({}, { member: { regencyCode: '51.71' } }).outcome).toBe('allowed');
    });
  });

  describe('its letter', () => {
    test.each([
      // required, attached, verdict, what is said, what is asked for
      ['none', [], 'allowed', ['T12.fulfilled'], []],
      ['dinkes', [], 'refused', ['T12.dinkesLetterMissing'], ['dinkes_letter']],
      ['dinkes', ['dinkes_letter'], 'allowed', ['T12.fulfilled'], []],
      ['dinkes', ['dinsos_letter', 'identity'], 'refused', ['T12.dinkesLetterMissing'], ['dinkes_letter']],
      ['dinsos', [], 'refused', ['T12.dinsosLetterMissing'], ['dinsos_letter']],
      ['dinsos', ['dinsos_letter'], 'allowed', ['T12.fulfilled'], []],
      ['dinsos', ['dinkes_letter'], 'refused', ['T12.dinsosLetterMissing'], ['dinsos_letter']],
    ] as const)('%s required, %j attached: %s', (letterRequired, evidence, outcome, said, needed) => {
      const result = decide({ letterRequired }, { claim: { evidence } });
      expect(result).toMatchObject({ outcome, said });
      expect(result.decision.neededEvidence).toEqual(needed);
    });

    it('is asked for beside the letter that would end the waiting time', () => {
      const early = { current: { since: SINCE_SEPTEMBER }, claim: { reason: 'moved_domicile' } } as const;
      expect(decide({ letterRequired: 'dinsos' }, early).decision.neededEvidence).toEqual(['domicile_letter', 'dinsos_letter']);
    });
  });

  describe('its cut-off day', () => {
    test.each([
      [null, '2026-11-30', 'allowed'],
      [20, '2026-11-20', 'allowed'], // the day itself still counts
      [20, '2026-11-21', 'needs_approval'],
      [19, '2026-11-20', 'needs_approval'],
      [20, '2026-12-01', 'allowed'], // a new month, a new list
      [31, '2026-11-30', 'allowed'], // a month that has no such day never passes it
      [28, '2028-02-29', 'needs_approval'],
    ] as const)('cut-off %s, asked on %s: %s', (cutoffDay, today, outcome) => {
      const agreement = { reference: 'PKS 1', from: day('2026-01-01'), to: null };
      const result = decide({ cutoffDay, agreement }, { target: { contracts: [{ from: day('2024-01-01'), to: null }] } }, day(today));
      expect(result).toMatchObject({ outcome, said: [outcome === 'allowed' ? 'T12.fulfilled' : 'T12.cutoffPassed'] });
    });

    it('leaves the effective date as it is (T14)', () => {
      expect(decide({ cutoffDay: 5 }).decision.effectiveDate).toBe('2026-12-01');
    });
  });

  describe('its agreement (PKS) on the effective date, 1 December 2026', () => {
    const agreement = (from: string, to: string | null) => ({ reference: 'PKS 7', from: day(from), to: to === null ? null : day(to) });
    test.each([
      ['none', null, 'T12.noAgreement'],
      ['runs on', agreement('2026-01-01', null), 'T12.fulfilled'],
      ['starts on the day', agreement('2026-12-01', '2027-11-30'), 'T12.fulfilled'],
      ['ends on the day', agreement('2026-01-01', '2026-12-01'), 'T12.fulfilled'],
      ['ends the day before', agreement('2026-01-01', '2026-11-30'), 'T12.agreementEnded'],
      ['starts the day after', agreement('2026-12-02', null), 'T12.agreementNotStarted'],
    ] as const)('%s', (_, its, key) => {
      expect(decide({ agreement: its })).toMatchObject({ outcome: key === 'T12.fulfilled' ? 'allowed' : 'refused', said: [key] });
    });

    it('of this year does not cover a request of December', () => {
      expect(decide({}, {}, day('2026-12-15'))).toMatchObject({ outcome: 'refused', said: ['T12.agreementEnded'] });
    });
  });

  it('says everything that stands against it, not the first', () => {
    const result = decide(
      { agreement: null, allowedTypes: ['clinic'], outsideArea: 'needs_approval', letterRequired: 'dinsos', cutoffDay: 10 },
      { target: { regencyCode: '18.01' } },
    );
    expect(result).toMatchObject({
      outcome: 'refused',
      said: [
        'T12.noAgreement',
        'T12.typeNotAllowed',
        'T12.outsideAreaApproval',
        'T12.dinsosLetterMissing',
        'T12.cutoffPassed',
      ],
    });
  });

  it('allows another member of PBI APBD early, when the payer chose the facility', () => {
    const result = decide({}, { current: { since: SINCE_SEPTEMBER, chosenBy: 'payer' } });
    expect(result.decision.findings.map(({ code }) => code)).toEqual(['T5', 'T12', 'T14']);
    expect(result.outcome).toBe('allowed');
  });
});
