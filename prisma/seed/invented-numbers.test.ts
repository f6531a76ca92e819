import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarDate } from '@/lib/values/calendar-date';
import { checkNik, nikDisagreements } from '@/lib/values/nik';
import { parsePhone } from '@/lib/values/phone';
import { dateOf, dayOf, instantOf, isWeekday } from './days';
import { seedId } from './ids';
import { issueNumbers, nikOf } from './numbers';
import { seededRandom, weighted } from './random';

const TODAY = calendarDate('2026-11-20');
const DISTRICT = '187101';

describe('chance', () => {
  test('the same seed gives the same numbers, another seed others', () => {
    const drawn = (seed: number) => Array.from({ length: 50 }, seededRandom(seed).next);
    expect(drawn(7)).toEqual(drawn(7));
    expect(drawn(7)).not.toEqual(drawn(8));
  });

  test('whole numbers reach both ends and never pass them', () => {
    const random = seededRandom(1);
    const drawn = new Set(Array.from({ length: 2_000 }, () => random.int(3, 6)));
    expect([...drawn].sort()).toEqual([3, 4, 5, 6]);
  });

  test('weights are proportions, and a weight of nothing is never drawn', () => {
    const draw = weighted([['often', 3], ['seldom', 1], ['never', 0]]);
    const random = seededRandom(5);
    const drawn = Array.from({ length: 8_000 }, () => draw(random));
    expect(drawn.filter((one) => one === 'often').length / 8_000).toBeCloseTo(0.75, 1);
    expect(drawn).not.toContain('never');
    expect(() => weighted([])).toThrow(RangeError);
  });
});

describe('ids', () => {
  test('have the shape of a UUID version 7, differ in every kind, and later ones sort later', () => {
    const kinds = ['member', 'caseMember', 'period', 'transfer', 'event', 'audit'] as const;
    const ids = kinds.flatMap((kind) => Array.from({ length: 5_000 }, (_, n) => seedId(kind, n)));
    const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    expect(ids.filter((id) => !shape.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    const members = ids.slice(0, 5_000);
    expect(members).toEqual([...members].sort());
  });
});

describe('days', () => {
  test('a date becomes a day and the same date again', () => {
    fc.assert(fc.property(fc.integer({ min: -20_000, max: 40_000 }), (day) => dayOf(dateOf(day)) === day));
    expect(dayOf(calendarDate('1970-01-01'))).toBe(0);
  });

  test('weekdays are Monday to Friday', () => {
    const week = ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22'];
    expect(week.map((date) => isWeekday(dayOf(calendarDate(date))))).toEqual([true, true, true, true, true, false, false]);
    expect(isWeekday(dayOf(calendarDate('1965-06-06')))).toBe(false);
  });

  test('a wall clock in Jayapura is nine hours ahead', () => {
    expect(instantOf(dayOf(TODAY), 8 * 60 + 5, 9)).toBe('2026-11-19T23:05:00.000Z');
  });
});

describe('numbers', () => {
  test('a NIK says district, birth date and sex, and no two are alike', () => {
    const numbers = issueNumbers();
    const seen = new Set<string>();
    const births = ['1930-02-28', '1985-08-17', '2004-02-29', '2026-11-19'].map(calendarDate);
    for (const birthDate of births) {
      for (const sex of ['F', 'M', 'F'] as const) {
        const nik = numbers.nik(DISTRICT, dayOf(birthDate), sex);
        const check = checkNik(nik, TODAY);
        expect(check).toMatchObject({ ok: true, regencyCode: '18.71', birthDate, sex });
        if (check.ok) expect(nikDisagreements(check, { birthDate, sex, regencyCode: '18.71' })).toEqual([]);
        seen.add(nik);
      }
    }
    expect(seen.size).toBe(12);
  });

  test('serials that run out are an error, not a repetition', () => {
    const numbers = issueNumbers();
    const niks = Array.from({ length: 255 }, () => numbers.nik(DISTRICT, 0, 'M'));
    expect(new Set(niks).size).toBe(255);
    expect(() => numbers.nik(DISTRICT, 0, 'M')).toThrow(RangeError);
    expect(() => numbers.nik('999999', 0, 'M')).toThrow(RangeError);
  });

  test('cards and telephones never repeat and belong to nobody', () => {
    const numbers = issueNumbers();
    const cards = new Set(Array.from({ length: 20_000 }, numbers.cardNumber));
    const phones = new Set(Array.from({ length: 20_000 }, numbers.phone));
    expect([cards.size, phones.size]).toEqual([20_000, 20_000]);
    expect([...cards].filter((card) => !/^0009\d{9}$/.test(card))).toEqual([]);
    expect([...phones].filter((phone) => parsePhone(phone) !== phone || !/^62841\d{8}$/.test(phone))).toEqual([]);
  });

  test('forty is added to the day of a woman', () => {
    expect(nikOf(DISTRICT, dayOf(calendarDate('1985-08-17')), 'F', '9001')).toBe('1871015708859001');
  });
});
