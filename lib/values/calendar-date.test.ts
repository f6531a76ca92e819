import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  ageOn,
  calendarDate,
  dateInZone,
  dateOfParts,
  dayOfMonth,
  daysBetween,
  firstOfMonth,
  firstOfNextMonth,
  fromDbDate,
  monthsBetween,
  parseCalendarDate,
  toDbDate,
  yearMonth,
} from './calendar-date';

const d = calendarDate;
const anyDate = fc
  .date({ min: new Date('1910-01-01T00:00:00Z'), max: new Date('2190-12-31T00:00:00Z'), noInvalidDate: true })
  .map((instant) => d(instant.toISOString().slice(0, 10)));

describe('parseCalendarDate', () => {
  it.each(['1900-01-01', '2200-12-31', '2024-02-29', '2000-02-29', '2026-11-30'])('takes %s', (text) => {
    expect(parseCalendarDate(text)).toBe(text);
  });

  it.each([
    '', '1899-12-31', '2201-01-01', '2023-02-29', '1900-02-29', '2100-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00',
    '2026-1-1', '26-01-01', ' 2026-01-01', '2026-01-01 ', '2026-01-01\n', '2026/01/01', '20260101', '2026-01-01T00:00:00Z',
    '+002026-01-01', '-002026-01-01', '٢٠٢٦-٠١-٠١',
  ])('refuses %j', (text) => {
    expect(parseCalendarDate(text)).toBeNull();
  });

  it('never throws, and takes only what it gives back unchanged', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 10_000, unit: 'binary' }), (text) => {
        const date = parseCalendarDate(text);
        expect(date === null || date === text).toBe(true);
      }),
    );
  });

  it('agrees with the calendar of the JavaScript engine on every day-month-year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2200 }), fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 33 }), (y, m, day) => {
        const engine = new Date(Date.UTC(y, m - 1, day));
        const real = engine.getUTCFullYear() === y && engine.getUTCMonth() === m - 1 && engine.getUTCDate() === day;
        expect(dateOfParts(y, m, day) !== null).toBe(real);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('calendarDate', () => {
  it('throws on a wrong text without repeating it', () => {
    expect(() => calendarDate('17-08-1985')).toThrow(RangeError);
    expect(() => calendarDate('17-08-1985')).not.toThrow(/1985/);
  });

  it('refuses parts that are no whole numbers', () => {
    expect(dateOfParts(2026, 1.5, 1)).toBeNull();
    expect(dateOfParts(Number.NaN, 1, 1)).toBeNull();
    expect(dateOfParts(2026, -1, 1)).toBeNull();
  });
});

describe('addMonths', () => {
  it.each([
    ['2026-11-30', 3, '2027-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2026-11-30', 1, '2026-12-30'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-05-31', -3, '2026-02-28'],
    ['2026-08-31', 3, '2026-11-30'],
    ['2026-06-15', 0, '2026-06-15'],
    ['2099-12-01', 3, '2100-03-01'],
  ])('%s + %i = %s', (from, months, expected) => {
    expect(addMonths(d(from), months)).toBe(expected);
  });

  it('never skips a month, never moves the day later, and keeps the order of days', () => {
    fc.assert(
      fc.property(anyDate, anyDate, fc.integer({ min: -100, max: 100 }), (a, b, n) => {
        const later = addMonths(a, n);
        const monthNumber = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
        expect(monthNumber(later)).toBe(monthNumber(a) + n);
        expect(dayOfMonth(later)).toBeLessThanOrEqual(dayOfMonth(a));
        if (a <= b) expect(addMonths(a, n) <= addMonths(b, n)).toBe(true);
      }),
    );
  });

  it('throws outside 1900-2200 and on a broken count', () => {
    expect(() => addMonths(d('2200-12-01'), 1)).toThrow(RangeError);
    expect(() => addMonths(d('2026-12-01'), Number.NaN)).toThrow(RangeError);
    expect(() => addDays(d('2026-12-01'), 1.5)).toThrow(RangeError);
  });
});

describe('days and months between', () => {
  it.each([
    ['2026-02-28', '2026-03-01', 1],
    ['2024-02-28', '2024-03-01', 2],
    ['2026-12-31', '2027-01-01', 1],
    ['2027-01-01', '2026-12-31', -1],
    ['2026-06-15', '2026-06-15', 0],
  ])('%s to %s is %i days', (from, to, days) => {
    expect(daysBetween(d(from), d(to))).toBe(days);
  });

  it.each([
    ['2026-08-31', '2026-11-29', 2],
    ['2026-08-31', '2026-11-30', 3],
    ['2026-11-30', '2027-02-27', 2],
    ['2026-11-30', '2027-02-28', 3],
    ['2027-11-30', '2028-02-28', 2],
    ['2026-06-15', '2026-06-14', 0],
    ['2026-06-15', '2026-05-01', 0],
    ['2024-02-29', '2025-02-28', 12],
  ])('%s to %s is %i whole months', (from, to, months) => {
    expect(monthsBetween(d(from), d(to))).toBe(months);
  });

  it('undo each other', () => {
    fc.assert(
      fc.property(anyDate, anyDate, fc.integer({ min: -2000, max: 2000 }), (a, b, n) => {
        expect(daysBetween(a, addDays(a, n))).toBe(n);
        expect(addDays(a, daysBetween(a, b))).toBe(b);
        if (a < b) {
          const months = monthsBetween(a, b);
          expect(addMonths(a, months) <= b && addMonths(a, months + 1) > b).toBe(true);
        }
      }),
    );
  });
});

describe('firstOfNextMonth', () => {
  it.each([
    ['2026-01-31', '2026-02-01'],
    ['2026-01-01', '2026-02-01'],
    ['2026-12-31', '2027-01-01'],
    ['2026-12-01', '2027-01-01'],
    ['2024-02-29', '2024-03-01'],
  ])('%s -> %s', (from, expected) => {
    expect(firstOfNextMonth(d(from))).toBe(expected);
  });

  it('is the first later day that is a 1st', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const first = firstOfNextMonth(date);
        expect(first > date && dayOfMonth(first) === 1).toBe(true);
        expect(yearMonth(addDays(first, -1))).toBe(yearMonth(date));
        expect(firstOfMonth(date)).toBe(`${yearMonth(date)}-01`);
      }),
    );
  });
});

describe('dateInZone', () => {
  it.each([
    ['2026-11-30T16:59:59.999Z', 'Asia/Jakarta', '2026-11-30'],
    ['2026-11-30T17:00:00Z', 'Asia/Jakarta', '2026-12-01'],
    ['2026-11-30T16:00:00Z', 'Asia/Makassar', '2026-12-01'],
    ['2026-11-30T15:00:00Z', 'Asia/Jayapura', '2026-12-01'],
    ['2026-11-30T15:00:00Z', 'UTC', '2026-11-30'],
  ])('%s in %s is %s', (instant, zone, expected) => {
    expect(dateInZone(new Date(instant), zone)).toBe(expected);
  });

  it('throws on an unknown zone and on an invalid instant', () => {
    expect(() => dateInZone(new Date(), 'Asia/Nowhere')).toThrow();
    expect(() => dateInZone(new Date(Number.NaN), 'Asia/Jakarta')).toThrow();
  });
});

describe('ageOn', () => {
  it.each([
    ['1985-08-17', '2026-08-16', 40],
    ['1985-08-17', '2026-08-17', 41],
    ['2004-02-29', '2025-02-28', 20],
    ['2004-02-29', '2025-03-01', 21],
    ['2004-02-29', '2024-02-29', 20],
    ['2026-11-01', '2026-11-30', 0],
    ['2026-11-01', '2026-10-30', 0],
  ])('born %s, on %s: %i', (birth, on, age) => {
    expect(ageOn(d(birth), d(on))).toBe(age);
  });
});

describe('database dates', () => {
  it('go there and back', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(fromDbDate(toDbDate(date))).toBe(date);
        expect(toDbDate(date).toISOString()).toBe(`${date}T00:00:00.000Z`);
      }),
    );
  });

  it('refuse a time of day', () => {
    expect(() => fromDbDate(new Date('2026-11-30T17:00:00Z'))).toThrow(RangeError);
  });
});
