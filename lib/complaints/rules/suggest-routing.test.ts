import { describe, expect, test } from 'vitest';
import { suggestRouting, type RoutingFacts } from './suggest-routing';

const clinic = { code: '0801U001', name: 'Puskesmas Kedaton', hospital: false, branchId: 'bdl', branchName: 'Bandar Lampung' };
const hospital = { code: '2201R001', name: 'RS Sanglah', hospital: true, branchId: 'dps', branchName: 'Denpasar' };
const surabaya = { name: 'Kota Surabaya', branchId: 'sby', branchName: 'Surabaya' };
const nothing: RoutingFacts = { category: null, named: null, memberFacility: null, regency: null };

describe('suggested routing', () => {
  test.each<[string, Partial<RoutingFacts>, object | null]>([
    ['nothing known: no suggestion', {}, null],
    ['a named hospital goes before everything, and is the one to ask', { category: 'hospital', named: hospital, memberFacility: clinic, regency: surabaya }, { branchId: 'dps', provider: { code: hospital.code, name: hospital.name }, reason: 'named_facility', because: hospital.name }],
    ['a named provider in a matter of contributions is not asked', { category: 'contribution', named: hospital }, { branchId: 'dps', provider: null }],
    ['primary care: the member is registered there', { category: 'primary_care', memberFacility: clinic, regency: surabaya }, { branchId: 'bdl', provider: { code: clinic.code, name: clinic.name }, reason: 'member_facility' }],
    ['a referral: its FKTP, which is not asked at once', { category: 'referral', memberFacility: clinic, regency: surabaya }, { branchId: 'bdl', provider: null, reason: 'member_facility' }],
    ['a hospital that is not named: where it happened', { category: 'hospital', memberFacility: clinic, regency: surabaya }, { branchId: 'sby', provider: null, reason: 'place', because: 'Kota Surabaya' }],
    ['no place: the office of the FKTP of the member', { category: 'membership', memberFacility: clinic }, { branchId: 'bdl', provider: null, reason: 'member_facility' }],
  ])('%s', (_, facts, expected) => {
    const suggestion = suggestRouting({ ...nothing, ...facts });
    if (expected === null) expect(suggestion).toBeNull();
    else expect(suggestion).toMatchObject(expected);
  });
});
