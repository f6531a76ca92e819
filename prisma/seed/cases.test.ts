import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideTenure } from '@/lib/transfers/rules/tenure';
import { addDays, calendarDate, daysBetween } from '@/lib/values/calendar-date';
import { checkNik, nikDisagreements } from '@/lib/values/nik';
import { parsePhone } from '@/lib/values/phone';
import { monthTable } from './calendar';
import { type CaseIdentity, CASES, almostThreeMonthsBefore, caseBirthDate, exactlyThreeMonthsBefore } from './cases';
import { caseMembers } from './case-terms';
import { BRANCH_IDS } from './offices';
import { TRANSFER_POLICY } from './transfer-request';

const TODAY = calendarDate('2026-11-20');
const cases = Object.entries<CaseIdentity>(CASES);
const anyToday = fc.integer({ min: 0, max: 1_500 }).map((days) => addDays(calendarDate('2026-01-01'), days));

describe('identities', () => {
  test('the hero can be told by heart', () => {
    expect(CASES.sitiRahayu).toMatchObject({ name: 'SITI RAHAYU', sex: 'F', birthDate: '1985-08-17', nik: '1871015708859001', cardNumber: '0008000000001' });
  });

  test('ids, card numbers and telephones are unique; NIKs too, but for the duplicate pair', () => {
    const unique = (values: (string | null)[]) => new Set(values).size === values.length;
    expect(unique(cases.map(([, { id }]) => id))).toBe(true);
    expect(unique(cases.map(([, { cardNumber }]) => cardNumber))).toBe(true);
    expect(unique(cases.flatMap(([, { phone }]) => phone ?? []))).toBe(true);
    const niks = cases.flatMap(([name, { nik }]) => (nik === null || name === 'duplicateOff' ? [] : [nik]));
    expect(unique(niks)).toBe(true);
    expect(CASES.duplicateOff.nik).toBe(CASES.duplicateKept.nik);
  });

  test('every NIK can be read and says birth date and sex, but for the one that disagrees', () => {
    for (const [name, { nik, birthDate, sex, regencyCode }] of cases) {
      if (nik === null) continue;
      const check = checkNik(nik, TODAY);
      expect(check.ok, name).toBe(true);
      if (check.ok) expect(nikDisagreements(check, { birthDate, sex, regencyCode }), name).toEqual(name === 'nikMismatch' ? ['birth_date'] : []);
    }
  });

  test('only newborns have no NIK, and telephones can be read', () => {
    expect(cases.filter(([, { nik }]) => nik === null).map(([name]) => name)).toEqual(['bayiNyDewi', 'bayiNyLina']);
    for (const [name, { phone }] of cases) if (phone !== null) expect(parsePhone(phone), name).toBe(phone);
  });

  test('every branch has some', () => {
    for (const branch of BRANCH_IDS) expect(cases.filter(([, { branchId }]) => branchId === branch).length, branch).toBeGreaterThanOrEqual(7);
  });

  test('seven people of three generations share a card', () => {
    const family = cases.filter(([, { familyCard }]) => familyCard === CASES.maryam.familyCard);
    expect(family).toHaveLength(7);
  });
});

describe('three months', () => {
  const tenure = (since: ReturnType<typeof exactlyThreeMonthsBefore>, today: typeof since) =>
    decideTenure({ facilityCode: '0801P001', facilityName: 'A', since, chosenBy: 'member', previousFacilityCode: null, contracts: [] }, TRANSFER_POLICY, today);

  test('are just over, and just not, on any day of any month', () => {
    fc.assert(
      fc.property(anyToday, (today) => {
        expect(tenure(exactlyThreeMonthsBefore(today), today)?.code).toBe('T2');
        expect(tenure(almostThreeMonthsBefore(today), today)).toBeNull();
        expect(daysBetween(exactlyThreeMonthsBefore(today), almostThreeMonthsBefore(today))).toBe(1);
      }),
    );
  });
});

describe('terms', () => {
  test('hold on any day: nobody is at a facility before birth or after today, periods join, the last is open', () => {
    fc.assert(
      fc.property(anyToday, (today) => {
        const months = monthTable(today);
        for (const { name, birth, periods, statusSince, status, reason } of caseMembers(months)) {
          expect(periods[0]?.from, name).toBeGreaterThanOrEqual(birth);
          expect(periods.at(-1)?.to, name).toBeNull();
          expect(periods.at(-1)?.from, name).toBeLessThanOrEqual(months.todayDay);
          periods.slice(1).forEach((period, index) => expect(periods[index]?.to, name).toBe(period.from));
          expect(statusSince, name).toBeLessThanOrEqual(months.todayDay);
          expect(status === 'INACTIVE', name).toBe(reason !== null);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('the newborn is nine days old', () => {
    expect(daysBetween(caseBirthDate(CASES.bayiNyDewi, TODAY), TODAY)).toBe(9);
  });
});
