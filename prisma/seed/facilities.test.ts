import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FACILITY_CODE } from '@/lib/facilities/model';
import { isContracted } from '@/lib/transfers/rules/contracts';
import { addDays, calendarDate, firstOfMonth, firstOfNextMonth } from '@/lib/values/calendar-date';
import { buildFacilities, facilityCode } from './facilities';
import { COMING_FACILITY, ENDED_FACILITY, ENDING_FACILITY, FULL_FACILITY } from './facility-states';
import { buildGovernments, policyOn } from './local-governments';
import { BRANCH_IDS, regencyOf } from './offices';

const TODAY = calendarDate('2026-11-20');
const facilities = buildFacilities(TODAY, 60_000);
const named = (name: string, list = facilities) => {
  const found = list.find((one) => one.name === name);
  if (found === undefined) throw new Error(name);
  return found;
};

describe('facilities', () => {
  test('codes have their form and are unique; names are unique', () => {
    for (const { code } of facilities) expect(code).toMatch(FACILITY_CODE);
    expect(new Set(facilities.map(({ code }) => code)).size).toBe(facilities.length);
    expect(new Set(facilities.map(({ name }) => name)).size).toBe(facilities.length);
    expect(facilityCode('Puskesmas Kedaton')).toBe(named('Puskesmas Kedaton').code);
    expect(() => facilityCode('Puskesmas Antah Berantah')).toThrow(RangeError);
  });

  test('every puskesmas of the list is there, in its regency and in a district of it', () => {
    const rows = readFileSync(new URL('./data/facilities.csv', import.meta.url), 'utf8').trim().split('\n').slice(1);
    expect(rows).toHaveLength(60);
    for (const row of rows) {
      const [, regencyCode = '', name = ''] = row.split(',');
      expect(named(name).regencyCode, name).toBe(regencyCode);
    }
    for (const { name, regencyCode, district } of facilities) expect(regencyOf(regencyCode).districts.map(([, one]) => one), name).toContain(district);
  });

  test('every branch has every type', () => {
    for (const branch of BRANCH_IDS) {
      const types = new Set(facilities.filter(({ branchId }) => branchId === branch).map(({ type }) => type));
      expect([...types].sort(), branch).toEqual(['clinic', 'doctor', 'hospital', 'puskesmas', 'rs_d_pratama']);
    }
  });

  test('the full facility has one doctor where it is filled, and none where it cannot be', () => {
    for (const branch of BRANCH_IDS) {
      expect(named(FULL_FACILITY[branch]).doctors).toBe(1);
      expect(named(FULL_FACILITY[branch], buildFacilities(TODAY, 3_000)).doctors).toBe(0);
    }
  });

  test('contracts that ended, are about to end and are still to come are just that on any day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_500 }), (days) => {
        const today = addDays(calendarDate('2026-01-01'), days);
        const list = buildFacilities(today, 3_000);
        const next = firstOfNextMonth(today);
        for (const branch of BRANCH_IDS) {
          const contracts = (names: typeof ENDED_FACILITY) => named(names[branch], list).contracts;
          expect(isContracted(contracts(ENDED_FACILITY), addDays(firstOfMonth(today), -1))).toBe(true);
          expect(isContracted(contracts(ENDED_FACILITY), firstOfMonth(today))).toBe(false);
          expect(isContracted(contracts(ENDING_FACILITY), today)).toBe(true);
          expect(isContracted(contracts(ENDING_FACILITY), next)).toBe(false);
          expect(isContracted(contracts(COMING_FACILITY), next)).toBe(false);
          expect(isContracted(contracts(COMING_FACILITY), firstOfNextMonth(next))).toBe(true);
        }
        const odd = new Set([ENDED_FACILITY, ENDING_FACILITY, COMING_FACILITY].flatMap((names) => Object.values(names)));
        for (const one of list) if (!odd.has(one.name)) expect(isContracted(one.contracts, next), one.name).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});

describe('local governments', () => {
  const governments = buildGovernments(TODAY);

  test('pay within regencies of their branch and have terms that differ', () => {
    for (const { id, branchId, regencyCodes } of governments) {
      expect(id.length).toBeLessThanOrEqual(20);
      for (const code of regencyCodes) expect(regencyOf(code).branchId, id).toBe(branchId);
    }
    const now = governments.map((government) => policyOn(government, TODAY));
    expect(new Set(now.map((policy) => policy?.outsideArea))).toEqual(new Set(['allowed', 'needs_approval', 'refused', undefined]));
    expect(new Set(now.map((policy) => policy?.letterRequired))).toEqual(new Set(['none', 'dinkes', 'dinsos', undefined]));
    expect(now.some((policy) => policy !== null && policy.agreement === null)).toBe(true);
  });

  test('one changed its terms, and one has an agreement that ended', () => {
    const denpasar = governments.find(({ id }) => id === 'pemkot-dps');
    if (denpasar === undefined) throw new Error('pemkot-dps');
    expect(policyOn(denpasar, calendarDate('2025-06-30'))?.allowedTypes).toEqual(['puskesmas']);
    expect(policyOn(denpasar, calendarDate('2025-07-01'))?.allowedTypes).toContain('clinic');
    const ended = governments.filter((government) => (policyOn(government, TODAY)?.agreement?.to ?? TODAY) < TODAY);
    expect(ended.map(({ id }) => id)).toEqual(['pemkab-pesawaran']);
  });
});
