import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CalendarDate, calendarDate } from './calendar-date';
import { checkNik, checkNikWhileTyping, formatNik, nikDisagreements, type NikFacts, parseNik } from './nik';

const today = calendarDate('2026-11-20');
const birthDate = fc
  .date({ min: new Date('1927-01-01T00:00:00Z'), max: new Date('2026-11-20T00:00:00Z'), noInvalidDate: true })
  .map((instant) => calendarDate(instant.toISOString().slice(0, 10)));
const pad = (value: number, width: number) => String(value).padStart(width, '0');

function nikOf(area: number, birth: CalendarDate, sex: 'M' | 'F', serial: number): string {
  const day = Number(birth.slice(8)) + (sex === 'F' ? 40 : 0);
  return pad(area, 6) + pad(day, 2) + birth.slice(5, 7) + birth.slice(2, 4) + pad(serial, 4);
}
const realNik = fc
  .record({ area: fc.integer({ min: 110101, max: 989999 }), birth: birthDate, sex: fc.constantFrom('M' as const, 'F' as const), serial: fc.integer({ min: 1, max: 9999 }) })
  .map((parts) => ({ ...parts, nik: nikOf(parts.area, parts.birth, parts.sex, parts.serial) }));

describe('checkNik', () => {
  it.each([
    ['1871051708850012', '1985-08-17', 'M', '18.71'],
    ['1871055708850012', '1985-08-17', 'F', '18.71'],
    ['5104032902040001', '2004-02-29', 'M', '51.04'],
    ['1871052902000001', '2000-02-29', 'M', '18.71'],
    ['1871057112990001', '1999-12-31', 'F', '18.71'],
    ['1871052011260001', '2026-11-20', 'M', '18.71'],
    ['1871052111260001', '1926-11-21', 'M', '18.71'],
    ['1871 0517 0885 0012', '1985-08-17', 'M', '18.71'],
    ['18.71.05.170885.0012', '1985-08-17', 'M', '18.71'],
    ['\t1871-0517-0885-0012\r\n', '1985-08-17', 'M', '18.71'],
  ])('%j is of %s, %s, %s', (text, birth, sex, regencyCode) => {
    expect(checkNik(text, today)).toEqual({ ok: true, nik: text.replace(/\D/g, ''), birthDate: birth, sex, regencyCode });
  });

  it.each([
    ['', 'too_short', 0],
    ['187105170885001', 'too_short', 15],
    ['18710517088500121', 'too_long', 17],
    ['187105170885001O', 'not_digits', 15],
    ['1871/0517/0885/0012', 'not_digits', 16],
    ['1871050008850012', 'impossible_date', 16],
    ['1871053208850012', 'impossible_date', 16],
    ['1871054008850012', 'impossible_date', 16],
    ['1871057208850012', 'impossible_date', 16],
    ['1871051700850012', 'impossible_date', 16],
    ['1871051713850012', 'impossible_date', 16],
    ['1871053104850012', 'impossible_date', 16],
    ['1871056902850012', 'impossible_date', 16],
    ['1871057002840012', 'impossible_date', 16],
    ['1871051708850000', 'zero_serial', 16],
    ['1871 •••• •••• 0012', 'not_digits', 8],
  ])('%j is refused: %s with %i digits', (text, problem, digits) => {
    expect(checkNik(text, today)).toEqual({ ok: false, problem, digits });
    expect(parseNik(text, today)).toBeNull();
  });

  it('reads every NIK that was made by the rule, also when grouped', () => {
    fc.assert(
      fc.property(realNik, ({ nik, birth, sex }) => {
        expect(checkNik(formatNik(nik), today)).toMatchObject({ ok: true, nik, birthDate: birth, sex });
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 10_000, unit: 'binary' }), fc.stringMatching(/^[0-9 .-]{0,30}$/)), (text) => {
        expect(typeof checkNik(text, today).ok).toBe('boolean');
        expect(() => checkNikWhileTyping(text, today)).not.toThrow();
      }),
    );
  });
});

describe('checkNikWhileTyping', () => {
  it.each([
    ['', null],
    ['1871', null],
    ['1871053', null],
    ['1871058', 'impossible_date'],
    ['18710531', null],
    ['18710532', 'impossible_date'],
    ['18710540', 'impossible_date'],
    ['187105170', null],
    ['187105172', 'impossible_date'],
    ['1871051712', null],
    ['1871053102', 'impossible_date'],
    ['1871052902', null],
    ['18710529028', null],
    ['187105290285', 'impossible_date'],
    ['187105290284', null],
    ['1871051708850000', 'zero_serial'],
    ['187105170885000', null],
    ['18710517088500121', 'too_long'],
    ['1871x', 'not_digits'],
  ])('%j: %s', (text, problem) => {
    expect(checkNikWhileTyping(text, today)?.problem ?? null).toBe(problem);
  });

  it('is silent on the way to every real NIK', () => {
    fc.assert(
      fc.property(realNik, fc.integer({ min: 0, max: 16 }), ({ nik }, length) => {
        expect(checkNikWhileTyping(nik.slice(0, length), today)).toBeNull();
      }),
    );
  });

  it('speaks of the day and month exactly when no continuation is a NIK', () => {
    const dayMonths = Array.from({ length: 10_000 }, (_, i) => pad(i, 4));
    const possible = dayMonths.filter((typed) => checkNik(`187105${typed}000001`, today).ok);
    expect(possible).toHaveLength(2 * 366);
    for (const length of [1, 2, 3, 4]) {
      const beginnings = new Set(possible.map((date) => date.slice(0, length)));
      const typedSoFar = new Set(dayMonths.map((date) => date.slice(0, length)));
      const disagree = [...typedSoFar].filter((typed) => (checkNikWhileTyping(`187105${typed}`, today) === null) !== beginnings.has(typed));
      expect(disagree).toEqual([]);
    }
  });
});

describe('nikDisagreements', () => {
  const nik = checkNik('1871055708850012', today) as NikFacts;
  it.each([
    [{}, []],
    [{ birthDate: null, sex: null, regencyCode: null }, []],
    [{ birthDate: calendarDate('1985-08-17'), sex: 'F' as const, regencyCode: '18.71' }, []],
    [{ birthDate: calendarDate('1985-08-18') }, ['birth_date']],
    [{ sex: 'M' as const }, ['sex']],
    [{ regencyCode: '51.04' }, ['regency']],
    [{ birthDate: calendarDate('1986-08-17'), sex: 'M' as const, regencyCode: '51.04' }, ['birth_date', 'sex', 'regency']],
  ])('%j: %j', (record, codes) => {
    expect(nikDisagreements(nik, record)).toEqual(codes);
  });

  it('does not warn of a person over a hundred, whose century a NIK cannot tell', () => {
    const old = checkNik('1871051708250012', today) as NikFacts;
    expect(old.birthDate).toBe('2025-08-17');
    expect(nikDisagreements(old, { birthDate: calendarDate('1925-08-17') })).toEqual([]);
  });
});
