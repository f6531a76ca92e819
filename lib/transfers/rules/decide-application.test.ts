import { describe, expect, it, test } from 'vitest';
import { decideApplication } from './decide-application';
import { effectiveDateAtApproval } from './effective-date';
import { aRequest, day, SINCE_SEPTEMBER, type ExampleChanges } from './testing/example-case';

const FIRST = day('2026-12-01');

describe('an approved transfer on its day', () => {
  const cases: [string, ExampleChanges, string[]][] = [
    ['nothing has changed', {}, []],
    ['the member died meanwhile', { member: { status: 'INACTIVE', statusReason: 'deceased' } }, ['T9.deceased']],
    ['the record turned out a duplicate', { member: { status: 'INACTIVE', statusReason: 'duplicate' } }, ['T9.duplicate']],
    ['the member fell into arrears', { member: { status: 'INACTIVE', statusReason: 'arrears' } }, []],
    ['the contract was ended', { target: { contracts: [{ from: day('2024-01-01'), to: day('2026-11-30') }] } }, ['T10.ended']],
    ['the member is there already', { current: { facilityCode: '0801P002' } }, ['T1.currentFacility']],
    ['the facility filled up meanwhile', { target: { members: 20_000 } }, []],
    ['weighed at the request, not again: tenure', { current: { since: SINCE_SEPTEMBER } }, []],
    ['weighed at the request, not again: payer', { payer: { letterRequired: 'dinkes' } }, []],
  ];
  test.each(cases)('%s', (_, changes, keys) => {
    const decision = decideApplication(aRequest(changes), FIRST);
    expect(decision.findings.map(({ key }) => key)).toEqual(keys);
    expect(decision.outcome).toBe(keys.length === 0 ? 'allowed' : 'refused');
  });
});

describe('the effective date of an approval', () => {
  it.each([
    ['2026-12-01', '2026-11-30', '2026-12-01'], // in time: as asked
    ['2026-12-01', '2026-12-01', '2027-01-01'], // on the day itself: the next
    ['2026-12-01', '2026-12-31', '2027-01-01'],
    ['2026-12-01', '2027-02-03', '2027-03-01'],
  ])('asked for %s, approved on %s: %s', (requested, today, expected) => {
    expect(effectiveDateAtApproval(day(requested), day(today))).toBe(expected);
  });
});
