import { describe, expect, it, test } from 'vitest';
import { readBirthDate } from '@/lib/members';
import { calendarDate } from '@/lib/values/calendar-date';
import { answerAgrees, factorsOf, type KnownPerson } from './compare-answer';
import type { IdentityFactor } from './identity-check';

const member: KnownPerson = {
  kind: 'member', name: 'SITI RAHAYU', nik: '1871015708850012', cardNumber: '0001234567890', familyCard: '1871010203150001', birthDate: calendarDate('1985-08-17'),
  address: 'Jl. Melati Indah No. 12, RT 03/RW 04, Kemiling', places: ['Kemiling', 'Kota Bandar Lampung'], facilityName: 'Klinik Pratama Kemiling Permai',
  family: ['BUDI SANTOSO', 'AISYAH PUTRI SANTOSO', 'RAHAYU'],
};
const reporter: KnownPerson = { kind: 'reporter', name: 'Ahmad Fauzi', numbers: ['PG-2611-000042-7', 'LAPOR-778899'] };
const agrees = (factor: IdentityFactor, answer: string, person: KnownPerson = member) =>
  answerAgrees(factor, answer, person, (text) => readBirthDate(text, calendarDate('2026-11-20')));

describe('an answer agrees', () => {
  test.each<[IdentityFactor, string]>([
    ['nik', '1871 0157 0885 0012'],
    ['card_number', '0001-2345-67890'],
    ['family_card', '1871010203150001'],
    ['birth_date', '17-8-1985'],
    ['birth_date', '17 agustus 85'],
    ['birth_date', '17081985'],
    ['birth_date', '1985-08-17'],
    ['birth_date', 'tanggal 17 Agt 1985'],
    ['address', 'jalan melati indah nomor 12'],
    ['address', 'Melati Indah'],
    ['address', 'Jl melati no 12 kemiling bandar lampung'],
    ['address', 'gang mlati indah'],
    ['facility', 'klinik kemiling permai'],
    ['facility', 'Kemiling Permai'],
    ['family_member', 'Budi'],
    ['family_member', 'Pak Boedi Santosa'],
    ['family_member', 'aisyah putri'],
    ['family_member', 'Aisya Putri Santoso'],
    ['family_member', 'Rahayu'],
  ])('%s: %s', (factor, answer) => expect(agrees(factor, answer)).toBe(true));

  test.each<[IdentityFactor, string]>([
    ['reporter_name', 'achmad fauzi'],
    ['reporter_name', 'Bapak Fauzi'],
    ['complaint_number', 'pg 2611 000042 7'],
    ['complaint_number', '26110000427'],
    ['complaint_number', 'lapor 778899'],
  ])('of a reporter without a member, %s: %s', (factor, answer) => expect(agrees(factor, answer, reporter)).toBe(true));
});

describe('an answer disagrees', () => {
  test.each<[IdentityFactor, string]>([
    ['nik', '0012'],
    ['nik', '1871015708850013'],
    ['nik', ''],
    ['card_number', '1871015708850012'],
    ['birth_date', '8-17-1985'],
    ['birth_date', '1985'],
    ['birth_date', '17-8-1985 atau 18-8-1985'],
    ['birth_date', 'tidak tahu'],
    ['address', 'Kemiling, Bandar Lampung'],
    ['address', 'Jalan Mawar 12'],
    ['address', 'Melati Indah nomor 99'],
    ['address', 'jalan'],
    ['address', 'mawar melati anggrek kenanga'],
    ['facility', 'puskesmas Kemiling Permai'],
    ['facility', 'klinik'],
    ['facility', 'Puskesmas Kedaton'],
    ['family_member', 'Santoso Siti'],
    ['family_member', 'Joko'],
    ['family_member', 'ibu'],
    ['family_member', 'Budi Hartono'],
    ['reporter_name', 'SITI RAHAYU'],
  ])('%s: %s', (factor, answer) => expect(agrees(factor, answer)).toBe(false));

  test.each<[IdentityFactor, string]>([['reporter_name', 'Budi'], ['complaint_number', '42'], ['complaint_number', ''], ['birth_date', '17-8-1985']])(
    'of a reporter without a member, %s: %s',
    (factor, answer) => expect(agrees(factor, answer, reporter)).toBe(false),
  );
});

it('asks for what is on record alone', () => {
  expect(factorsOf(member)).toEqual(['nik', 'card_number', 'family_card', 'birth_date', 'address', 'facility', 'family_member']);
  expect(factorsOf({ ...member, nik: null, address: 'Kemiling', facilityName: null, family: [] })).toEqual(['card_number', 'family_card', 'birth_date']);
  expect(factorsOf(reporter)).toEqual(['reporter_name', 'complaint_number']);
});
