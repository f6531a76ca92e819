import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CARRIED_PURPOSES, STATED_PURPOSES } from '../model';
import { decideOpening, holdsNumber, type OpeningFacts } from './purpose';

const facts = fc.record<OpeningFacts>({
  own: fc.boolean(),
  restricted: fc.boolean(),
  stated: fc.option(fc.record({ purpose: fc.constantFrom(...STATED_PURPOSES), note: fc.string() })),
  carried: fc.option(fc.constantFrom(...CARRIED_PURPOSES)),
});

describe('opening a member', () => {
  test('of the own office asks nothing, of another office asks', () => {
    expect(decideOpening({ own: true, restricted: false, stated: null, carried: null })).toEqual({ kind: 'free' });
    expect(decideOpening({ own: false, restricted: false, stated: null, carried: null })).toEqual({ kind: 'ask' });
  });

  test('open work of one\'s own says why, but not for a member whose data is restricted', () => {
    expect(decideOpening({ own: false, restricted: false, stated: null, carried: 'own_case' })).toEqual({ kind: 'with', purpose: 'own_case', note: '' });
    expect(decideOpening({ own: true, restricted: true, stated: null, carried: 'own_case' })).toEqual({ kind: 'ask' });
  });

  test('nobody opens a foreign or restricted member without a purpose, and restricted ones only with a stated purpose', () => {
    fc.assert(
      fc.property(facts, (each) => {
        const opening = decideOpening(each);
        expect(opening.kind === 'free').toBe(each.own && !each.restricted);
        if (opening.kind === 'with' && each.restricted) expect(opening.purpose).toBe(each.stated?.purpose);
        if (each.stated) expect(opening.kind).not.toBe('ask');
      }),
    );
  });
});

test.each([
  ['Peserta datang bersama ibunya', false],
  ['Loket 3, antrean B-017', false],
  ['NIK 1871015708850001', true],
  ['0812 3456 789', true],
  ['kartu 0001-2345', true],
  ['１８７１', true],
])('%s: %s', (note, holds) => {
  expect(holdsNumber(note)).toBe(holds);
});

test('a number stays a number however it is parted', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{8,16}$/), fc.constantFrom('', ' ', '-', '.'), (digits, between) => {
      expect(holdsNumber(`a ${[...digits].join(between)} b`)).toBe(true);
    }),
  );
});
