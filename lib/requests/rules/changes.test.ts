import { describe, expect, test } from 'vitest';
import { changesOf, overtaken, subjectOf, type StoredMember } from './changes';
import { contact, day, identity, newborn } from './testing/example-case';
import { storedWish } from './wish';

const MEMBER: StoredMember = {
  name: 'SITI RAHAYU', sex: 'F', birthDate: day('1985-08-17'), nik: '1871015708850001', address: 'Jalan Melati 4', district: 'Kedaton', regencyCode: '18.71',
  phone: '6281234567890', email: null, segment: 'PBI_APBD',
};

describe('what a request stores', () => {
  test('only what differs, as it was and as it will be', () => {
    expect(changesOf(identity({ name: 'SITI RAHAJU', sex: 'F', birthDate: day('1985-08-17') }), MEMBER)).toEqual({ before: { name: 'SITI RAHAYU' }, after: { name: 'SITI RAHAJU' } });
  });
  test('a number removed becomes none, one that is not there is left alone', () => {
    expect(changesOf(contact({ removePhone: true, removeEmail: true }), MEMBER)).toEqual({ before: { phone: MEMBER.phone }, after: { phone: null } });
  });
  test('of a newborn all that is new, with the membership that it begins with', () => {
    expect(changesOf(newborn(), MEMBER, { code: '0801P001', name: 'Puskesmas Kedaton' })).toEqual({
      before: {},
      after: {
        name: 'ARJUNA', birthDate: '2026-11-10', sex: 'M', motherName: 'SITI RAHAYU', facility: 'Puskesmas Kedaton', facilityCode: '0801P001', status: 'ACTIVE', statusReason: null,
      },
    });
  });
});

test.each([identity({ name: 'SITI RAHAJU', nik: '1871015708850002' }), contact({ phone: '6281200000000', removeEmail: true, district: 'Rajabasa' }), { kind: 'death_report', diedOn: day('2026-11-01') } as const, newborn({ familyCard: '1871010101010001' })])(
  '$kind: decided again it is the same change', (wish) => {
    const stored = changesOf(wish, MEMBER);
    expect(changesOf(storedWish(wish.kind, stored.after), MEMBER)).toEqual(stored);
  },
);

test('a field that somebody changed meanwhile is named', () => {
  const { before } = changesOf(identity({ name: 'SITI RAHAJU', sex: 'M' }), MEMBER);
  expect(overtaken(before, MEMBER)).toEqual([]);
  expect(overtaken(before, { ...MEMBER, name: 'SITI' })).toEqual(['name']);
});

test('twins are told apart by their names, other kinds by nothing', () => {
  expect(subjectOf(newborn())).not.toBe(subjectOf(newborn({ name: 'ARUNA' })));
  expect(subjectOf(identity({ name: 'A' }))).toBe(subjectOf(identity({ name: 'B' })));
});
