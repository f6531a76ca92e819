import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Outcome } from './finding-terms';
import { finding } from './findings';
import { rankFacilities, suggestNearby, type FacilityCandidate } from './rank-facilities';
import { POLICY } from './testing/example-case';

const FULL = finding('T11.overCapacity', {
  facility: 'Puskesmas Kedaton', membersAfter: 10_001, doctors: 2, capacity: 10_000, perDoctor: 5_000, groupSize: 1,
});
const NEAR = { regencyCode: '18.71', district: 'Kedaton' };

function facility(name: string, changes: Partial<FacilityCandidate> & { outcome?: Outcome; full?: boolean } = {}): FacilityCandidate {
  const { outcome = changes.full ? 'needs_approval' : 'allowed', full = false, ...rest } = changes;
  return {
    code: name,
    name,
    regencyCode: '18.71',
    district: 'Kedaton',
    doctors: 2,
    members: full ? 10_000 : 6_000,
    incoming: 0,
    decision: { outcome, findings: full ? [FULL] : [] },
    ...rest,
  };
}

function names(facilities: readonly FacilityCandidate[]) {
  return facilities.map(({ name }) => name);
}

describe('ranking: the verdict first, then near before far, then the name', () => {
  test.each<[string, FacilityCandidate[], string[]]>([
    [
      'suitable, needs approval, refused',
      [facility('A', { outcome: 'refused' }), facility('B', { outcome: 'needs_approval' }), facility('C')],
      ['C', 'B', 'A'],
    ],
    [
      'own district, own regency, elsewhere',
      [facility('A', { regencyCode: '18.01' }), facility('B', { district: 'Sukarame' }), facility('C')],
      ['C', 'B', 'A'],
    ],
    [
      'a district of the same name in another regency is elsewhere',
      [facility('A', { regencyCode: '18.01', district: 'Kedaton' }), facility('B', { district: 'Sukarame' })],
      ['B', 'A'],
    ],
    [
      'a far suitable one before a near one that needs approval',
      [facility('A', { outcome: 'needs_approval' }), facility('B', { regencyCode: '51.71' })],
      ['B', 'A'],
    ],
    [
      'the shorter way inside a district, unknown ways last',
      [facility('A'), facility('B', { distanceKm: 4.2 }), facility('C', { distanceKm: 0.8 }), facility('D', { distanceKm: null })],
      ['C', 'B', 'A', 'D'],
    ],
    ['names as people count', [facility('Klinik 10'), facility('Klinik 9'), facility('klinik 1')], ['klinik 1', 'Klinik 9', 'Klinik 10']],
  ])('%s', (_, candidates, expected) => {
    expect(names(rankFacilities(candidates, NEAR))).toEqual(expected);
  });

  it('loses nobody, changes no argument, and gives one order whatever order came in', () => {
    const candidate = fc
      .record({
        name: fc.constantFrom('Klinik A', 'Klinik B', 'Puskesmas C'),
        code: fc.uuid(),
        regencyCode: fc.constantFrom('18.71', '18.01'),
        district: fc.constantFrom('Kedaton', 'Sukarame'),
        distanceKm: fc.option(fc.nat(30)),
        outcome: fc.constantFrom<Outcome>('allowed', 'needs_approval', 'refused'),
      })
      .map(({ name, ...rest }) => facility(name, rest));
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 12 }), (candidates) => {
        const before = [...candidates];
        const ranked = rankFacilities(candidates, NEAR);
        expect(candidates).toEqual(before);
        expect(new Set(ranked)).toEqual(new Set(candidates));
        expect(rankFacilities([...candidates].reverse(), NEAR)).toEqual(ranked);
      }),
    );
  });
});

describe('others near by, when the chosen one would be past its limit (T11)', () => {
  const chosen = facility('Puskesmas Kedaton', { full: true });

  it('suggests nothing while the chosen one has room', () => {
    expect(suggestNearby(facility('Puskesmas Kedaton'), [facility('B')], POLICY, 1)).toEqual([]);
  });

  it('gives three at the most: the same district first, then the least loaded', () => {
    const others = [
      facility('far but empty', { district: 'Sukarame', members: 100 }),
      facility('far and fuller', { district: 'Sukarame', members: 9_000 }),
      facility('near and fuller', { members: 9_000 }),
      facility('near and emptier', { members: 4_000 }),
    ];
    expect(names(suggestNearby(chosen, others, POLICY, 1))).toEqual(['near and emptier', 'near and fuller', 'far but empty']);
  });

  test.each<[string, FacilityCandidate, number, boolean]>([
    ['refused', facility('X', { outcome: 'refused' }), 1, false],
    ['full itself', facility('X', { full: true }), 1, false],
    ['without a doctor', facility('X', { doctors: 0 }), 1, false],
    ['of another regency', facility('X', { regencyCode: '18.01' }), 1, false],
    ['the chosen one itself', facility('Puskesmas Kedaton'), 1, false],
    ['with room for the last one', facility('X', { members: 9_999 }), 1, true],
    ['without room for the family', facility('X', { members: 9_999 }), 2, false],
    ['with those on their way full', facility('X', { members: 9_990, incoming: 10 }), 1, false],
    ['needing approval for another cause', facility('X', { outcome: 'needs_approval' }), 1, true],
  ])('%s', (_, other, groupSize, suggested) => {
    expect(suggestNearby(chosen, [other], POLICY, groupSize)).toHaveLength(suggested ? 1 : 0);
  });
});
