import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays, calendarDate, daysBetween, type CalendarDate } from '@/lib/values/calendar-date';
import { buildHolidayCalendar, decreedYearsOf, type HolidayCalendar } from './holiday-calendar';
import { ANY_CALENDAR, ANY_DATE } from './testing/any-office';
import { CALENDAR, HOLIDAY_SOURCE, HOLIDAYS } from './testing/example-office';
import { addWorkingDays, explainWorkingDays, isWorkingDay, LONGEST_CLOSURE, workingDaysBetween } from './working-days';

const day = calendarDate;
const JOINT_LEAVE_WORKED = buildHolidayCalendar({ ...HOLIDAY_SOURCE, jointLeaveIsWorkingDay: true });
const COUNT = fc.integer({ min: 0, max: 120 });

function dueOn(receivedOn: CalendarDate, count: number, calendar: HolidayCalendar): CalendarDate {
  const due = addWorkingDays(receivedOn, count, calendar);
  if (!due.reached) throw new Error('not reached');
  return due.date;
}

describe('working days are added', () => {
  test.each([
    ['the example of the handbook: Nyepi, Idulfitri and their joint leave', '2026-03-17', 3, '2026-03-27'],
    ['a plain week', '2026-07-06', 3, '2026-07-09'],
    ['over a weekend', '2026-07-09', 3, '2026-07-14'],
    ['received on a Friday', '2026-07-10', 1, '2026-07-13'],
    ['received on a Saturday: day 0 is the Saturday', '2026-07-11', 1, '2026-07-13'],
    ['received on a Sunday', '2026-07-12', 1, '2026-07-13'],
    ['received on a holiday in the week', '2026-08-17', 1, '2026-08-18'],
    ['over a holiday in the week', '2026-08-14', 1, '2026-08-18'],
    ['over joint leave and a holiday', '2026-02-13', 1, '2026-02-18'],
    ['over a holiday on a Sunday', '2026-05-29', 1, '2026-06-02'],
    ['over the turn of the year', '2026-12-30', 2, '2027-01-04'],
    ['ten days over Idulfitri', '2026-03-13', 10, '2026-04-06'],
    ['a hundred days', '2026-01-02', 100, '2026-06-12'],
    ['no days', '2026-03-21', 0, '2026-03-21'],
  ])('%s: %s + %d = %s', (_, from, count, expected) => {
    expect(addWorkingDays(day(from), count, CALENDAR)).toEqual({ reached: true, date: expected, caveats: [] });
  });

  test.each([
    ['2026-03-17', 3, '2026-03-23'],
    ['2026-02-13', 1, '2026-02-16'],
    ['2026-08-14', 1, '2026-08-18'],
  ])('joint leave counts where the policy says so: %s + %d = %s', (from, count, expected) => {
    expect(dueOn(day(from), count, JOINT_LEAVE_WORKED)).toBe(expected);
  });

  test.each([-1, 0.5, Number.NaN, Infinity])('not %d of them', (count) => {
    expect(() => addWorkingDays(day('2026-07-06'), count, CALENDAR)).toThrow(RangeError);
  });
});

describe('a decree that is amended', () => {
  it('moves what is still open: 18 August 2025 became joint leave on 7 August', () => {
    const before = buildHolidayCalendar({ ...HOLIDAY_SOURCE, holidays: HOLIDAYS.filter(({ decree }) => !decree.includes('amendment')) });
    expect(dueOn(day('2025-08-14'), 2, before)).toBe('2025-08-18');
    expect(dueOn(day('2025-08-14'), 2, CALENDAR)).toBe('2025-08-19');
  });
});

describe('a year without a decree', () => {
  it('is said, and the date is the earliest that it can be', () => {
    expect(addWorkingDays(day('2027-12-29'), 3, CALENDAR)).toEqual({
      reached: true,
      date: '2028-01-03',
      caveats: [{ code: 'year_without_decree', year: 2028 }],
    });
  });

  it('is not said where none of its days was counted', () => {
    expect(addWorkingDays(day('2027-12-29'), 2, CALENDAR)).toEqual({ reached: true, date: '2027-12-31', caveats: [] });
  });

  it('shows which days are assumed', () => {
    const days = explainWorkingDays(day('2027-12-31'), day('2028-01-03'), CALENDAR);
    expect(days.map(({ date, reason, counted }) => [date, reason, counted])).toEqual([
      ['2027-12-31', 'receipt_day', false],
      ['2028-01-01', 'weekend', false],
      ['2028-01-02', 'weekend', false],
      ['2028-01-03', 'assumed_working_day', true],
    ]);
  });

  it('is named once, and every such year', () => {
    const none = buildHolidayCalendar({ ...HOLIDAY_SOURCE, decreedYears: [] });
    const due = addWorkingDays(day('2026-12-28'), 6, none);
    expect(due.caveats).toEqual([
      { code: 'year_without_decree', year: 2026 },
      { code: 'year_without_decree', year: 2027 },
    ]);
  });

  it('is every year of which no decree is on record', () => {
    expect(decreedYearsOf(HOLIDAYS)).toEqual([2025, 2026, 2027]);
    expect(decreedYearsOf([{ date: day('2028-01-01'), kind: 'national', name: 'Tahun Baru Masehi', decree: ' ' }])).toEqual([]);
  });
});

describe('a calendar with no working day', () => {
  const closed = buildHolidayCalendar({
    ...HOLIDAY_SOURCE,
    holidays: Array.from({ length: 3000 }, (_, index) => ({ date: addDays(day('2026-01-01'), index), kind: 'national', name: 'Libur', decree: 'SKB' })),
  });

  it('ends the search and says so', () => {
    expect(addWorkingDays(day('2026-03-17'), 1, closed)).toEqual({ reached: false, lookedUntil: '2027-03-18', caveats: [] });
    expect(daysBetween(day('2026-03-17'), day('2027-03-18'))).toBe(LONGEST_CLOSURE);
  });

  it('still gives day 0', () => {
    expect(dueOn(day('2026-03-17'), 0, closed)).toBe('2026-03-17');
    expect(workingDaysBetween(day('2026-01-01'), day('2026-12-31'), closed)).toBe(0);
  });

  it('does not run past the last year that dates know', () => {
    expect(addWorkingDays(day('2200-12-30'), 9, CALENDAR)).toMatchObject({ reached: false, lookedUntil: '2200-12-31' });
  });
});

describe('why this date', () => {
  it('names every day from receipt to deadline', () => {
    const days = explainWorkingDays(day('2026-03-17'), day('2026-03-27'), CALENDAR);
    expect(days.map(({ date, counted, reason, ordinal, holiday }) => [date, reason, counted ? ordinal : '-', holiday?.name ?? ''])).toEqual([
      ['2026-03-17', 'receipt_day', '-', ''],
      ['2026-03-18', 'joint_leave', '-', 'Cuti bersama Nyepi'],
      ['2026-03-19', 'national_holiday', '-', 'Hari Suci Nyepi'],
      ['2026-03-20', 'joint_leave', '-', 'Cuti bersama Idulfitri'],
      ['2026-03-21', 'weekend', '-', 'Idulfitri'],
      ['2026-03-22', 'weekend', '-', 'Idulfitri'],
      ['2026-03-23', 'joint_leave', '-', 'Cuti bersama Idulfitri'],
      ['2026-03-24', 'joint_leave', '-', 'Cuti bersama Idulfitri'],
      ['2026-03-25', 'working_day', 1, ''],
      ['2026-03-26', 'working_day', 2, ''],
      ['2026-03-27', 'working_day', 3, ''],
    ]);
  });

  it('says that joint leave was worked', () => {
    expect(explainWorkingDays(day('2026-03-17'), day('2026-03-18'), JOINT_LEAVE_WORKED)[1]).toMatchObject({ reason: 'joint_leave_worked', counted: true });
  });

  it('of two entries for one date the national holiday is the reason', () => {
    const national = { date: day('2026-07-07'), kind: 'national', name: 'Nasional', decree: 'SKB' } as const;
    const joint = { date: day('2026-07-07'), kind: 'joint_leave', name: 'Cuti', decree: 'SKB' } as const;
    for (const holidays of [[national, joint], [joint, national]]) {
      const calendar = buildHolidayCalendar({ holidays, decreedYears: [2026], jointLeaveIsWorkingDay: true });
      expect(isWorkingDay(day('2026-07-07'), calendar)).toBe(false);
    }
  });
});

describe('in any calendar', () => {
  it('the result is a working day, and no later working day was passed over', () => {
    fc.assert(
      fc.property(ANY_DATE, fc.integer({ min: 1, max: 60 }), ANY_CALENDAR, (from, count, calendar) => {
        const due = dueOn(from, count, calendar);
        expect(isWorkingDay(due, calendar)).toBe(true);
        expect(workingDaysBetween(from, due, calendar)).toBe(count);
      }),
    );
  });

  it('more days end later, later receipt never ends earlier', () => {
    fc.assert(
      fc.property(ANY_DATE, COUNT, fc.integer({ min: 1, max: 30 }), ANY_CALENDAR, (from, count, more, calendar) => {
        const due = dueOn(from, count, calendar);
        expect(dueOn(from, count + more, calendar) > due).toBe(true);
        expect(dueOn(addDays(from, more), count, calendar) >= due).toBe(true);
      }),
    );
  });

  it('days added one after the other are days added at once', () => {
    fc.assert(
      fc.property(ANY_DATE, COUNT, COUNT, ANY_CALENDAR, (from, first, second, calendar) => {
        expect(dueOn(dueOn(from, first, calendar), second, calendar)).toBe(dueOn(from, first + second, calendar));
      }),
    );
  });

  it('the explanation counts as many days as were added, without a gap', () => {
    fc.assert(
      fc.property(ANY_DATE, COUNT, ANY_CALENDAR, (from, count, calendar) => {
        const due = dueOn(from, count, calendar);
        const days = explainWorkingDays(from, due, calendar);
        expect(days.filter(({ counted }) => counted)).toHaveLength(count);
        expect(days.filter(({ counted }) => counted).map(({ ordinal }) => ordinal)).toEqual(Array.from({ length: count }, (_, index) => index + 1));
        expect(days.map(({ date }) => date)).toEqual(Array.from({ length: daysBetween(from, due) + 1 }, (_, index) => addDays(from, index)));
      }),
    );
  });

  it('one holiday more never ends earlier', () => {
    fc.assert(
      fc.property(ANY_DATE, COUNT, ANY_DATE, (from, count, date) => {
        const amended = buildHolidayCalendar({ ...HOLIDAY_SOURCE, holidays: [...HOLIDAYS, { date, kind: 'national', name: 'Baru', decree: 'SKB' }] });
        expect(dueOn(from, count, amended) >= dueOn(from, count, CALENDAR)).toBe(true);
      }),
    );
  });
});
