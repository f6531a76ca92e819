import { describe, expect, it, test } from 'vitest';
import { ZONES } from '@/lib/calendar/model';
import { calendarDate } from '@/lib/values/calendar-date';
import { openOffice } from './office';
import { anOffice, at, CALENDAR, HOLIDAY_SOURCE, local, NEVER_OPEN, RAMADAN, REGULAR, week } from './testing/example-office';
import { buildHolidayCalendar } from './holiday-calendar';
import { addWorkingMinutes, addWorkingTime, daysFrom, explainWorkingTime, isWorkingTime, workingMinutesBetween, workingTimeBetween } from './working-time';

const OFFICE = anOffice();

function due(start: string, minutes: number, office = OFFICE): string {
  const result = addWorkingMinutes(at(start, office.zone), minutes, office);
  return result.reached ? local(result.at, office.zone) : 'not reached';
}

describe('working minutes are added', () => {
  test.each([
    ['in office hours', '2026-07-06 09:00', 30, '2026-07-06 09:30'],
    ['before office hours', '2026-07-06 06:12', 30, '2026-07-06 08:30'],
    ['at opening', '2026-07-06 08:00', 30, '2026-07-06 08:30'],
    ['after office hours', '2026-07-06 19:45', 30, '2026-07-07 08:30'],
    ['at closing', '2026-07-06 17:00', 30, '2026-07-07 08:30'],
    ['a minute before closing', '2026-07-06 16:59', 30, '2026-07-07 08:29'],
    ['up to closing, not to the next morning', '2026-07-06 16:30', 30, '2026-07-06 17:00'],
    ['up to the break, not to its end', '2026-07-06 11:30', 30, '2026-07-06 12:00'],
    ['over the break', '2026-07-06 11:45', 30, '2026-07-06 13:15'],
    ['in the break', '2026-07-06 12:20', 30, '2026-07-06 13:30'],
    ['over the longer break of Friday', '2026-07-10 11:15', 30, '2026-07-10 13:15'],
    ['in the break of Friday that other days do not have', '2026-07-10 11:40', 30, '2026-07-10 13:30'],
    ['over a weekend', '2026-07-10 16:45', 30, '2026-07-13 08:15'],
    ['on a Saturday', '2026-07-11 10:00', 30, '2026-07-13 08:30'],
    ['on a Sunday night', '2026-07-12 23:59', 30, '2026-07-13 08:30'],
    ['on a holiday', '2026-08-17 10:00', 30, '2026-08-18 08:30'],
    ['on joint leave', '2026-03-18 10:00', 30, '2026-03-25 08:30'],
    ['over Nyepi and Idulfitri', '2026-03-17 14:45', 30, '2026-03-25 08:15'],
    ['a whole day', '2026-07-06 10:00', 480, '2026-07-07 10:00'],
    ['a whole week', '2026-07-06 08:00', 4 * 480 + 450, '2026-07-10 17:00'],
    ['the seconds count', '2026-07-06 16:59:30', 1, '2026-07-07 08:00:30'],
    ['nothing, in office hours', '2026-07-06 09:00', 0, '2026-07-06 09:00'],
    ['nothing, in the break: to where work goes on', '2026-07-06 12:10', 0, '2026-07-06 13:00'],
    ['nothing, at closing', '2026-07-06 17:00', 0, '2026-07-07 08:00'],
    ['on the last day before Ramadan', '2026-02-18 16:50', 30, '2026-02-19 08:20'],
    ['on the first day of Ramadan, over its shorter break', '2026-02-19 11:45', 30, '2026-02-19 12:45'],
    ['on the first day of Ramadan, up to its earlier closing', '2026-02-19 14:45', 15, '2026-02-19 15:00'],
    ['on the first day of Ramadan, after its closing', '2026-02-19 15:10', 30, '2026-02-20 08:30'],
    ['on a Friday in Ramadan', '2026-02-20 11:15', 30, '2026-02-20 12:45'],
    ['on the last working day of Ramadan, into regular hours', '2026-03-17 14:30', 60 + 300, '2026-03-25 14:30'],
  ])('%s: %s + %d = %s', (_, start, minutes, expected) => {
    expect(due(start, minutes)).toBe(expected);
  });

  test.each(ZONES)('by the clocks of %s', (zone) => {
    const office = anOffice(zone);
    expect(due('2026-07-06 16:45', 30, office)).toBe('2026-07-07 08:15');
    expect(due('2026-03-17 14:45', 30, office)).toBe('2026-03-25 08:15');
  });

  test.each([
    [-1, 'less than nothing'],
    [Number.NaN, 'no number'],
    [Infinity, 'for ever'],
  ])('not %d: %s', (minutes) => {
    expect(() => addWorkingMinutes(at('2026-07-06 09:00'), minutes, OFFICE)).toThrow(RangeError);
  });
});

describe('working minutes between', () => {
  test.each([
    ['2026-07-06 09:00', '2026-07-06 09:30', 30],
    ['2026-07-06 06:00', '2026-07-06 07:00', 0],
    ['2026-07-06 11:30', '2026-07-06 13:30', 60],
    ['2026-07-06 12:10', '2026-07-06 12:50', 0],
    ['2026-07-06 16:00', '2026-07-07 09:00', 120],
    ['2026-07-10 16:00', '2026-07-13 09:00', 120],
    ['2026-07-06 00:00', '2026-07-13 00:00', 4 * 480 + 450],
    ['2026-03-17 12:00', '2026-03-25 09:00', 150 + 60],
    ['2026-07-06 09:00', '2026-07-06 09:00:59', 0],
    ['2026-07-07 09:00', '2026-07-06 09:00', 0],
  ])('%s and %s: %d', (from, to, expected) => {
    expect(workingMinutesBetween(at(from), at(to), OFFICE)).toBe(expected);
  });

  it('count the parts of a minute exactly', () => {
    expect(workingTimeBetween(at('2026-07-06 09:00:10.250'), at('2026-07-06 09:00:10.251'), OFFICE)).toBe(1);
  });

  it('are few in a long time', () => {
    expect(workingMinutesBetween(at('2026-01-01 00:00'), at('2026-01-01 00:00') + 1, OFFICE)).toBe(0);
    expect(workingTimeBetween(at('1901-01-01 00:00'), at('2190-01-01 00:00'), NEVER_OPEN)).toBe(0);
  });
});

describe('why this time', () => {
  it('names what every day gave', () => {
    const days = explainWorkingTime(at('2026-03-17 12:00'), at('2026-03-25 09:00'), OFFICE);
    expect(days.map(({ date, reason, timetable, ms }) => [date, reason, timetable, ms / 60_000])).toEqual([
      ['2026-03-17', 'working_day', 'ramadan', 150],
      ['2026-03-18', 'joint_leave', null, 0],
      ['2026-03-19', 'national_holiday', null, 0],
      ['2026-03-20', 'joint_leave', null, 0],
      ['2026-03-21', 'weekend', null, 0],
      ['2026-03-22', 'weekend', null, 0],
      ['2026-03-23', 'joint_leave', null, 0],
      ['2026-03-24', 'joint_leave', null, 0],
      ['2026-03-25', 'working_day', 'regular', 60],
    ]);
  });

  it('says that a day was over, or not begun', () => {
    const days = explainWorkingTime(at('2026-07-06 18:00'), at('2026-07-07 07:00'), OFFICE);
    expect(days.map(({ reason, ms }) => [reason, ms])).toEqual([
      ['outside_hours', 0],
      ['outside_hours', 0],
    ]);
  });

  it('is empty for no time', () => {
    expect(explainWorkingTime(at('2026-07-06 18:00'), at('2026-07-06 18:00'), OFFICE)).toEqual([]);
  });
});

describe('whether work goes on', () => {
  test.each([
    ['2026-07-06 07:59:59.999', false],
    ['2026-07-06 08:00', true],
    ['2026-07-06 12:00', false],
    ['2026-07-06 16:59:59.999', true],
    ['2026-07-06 17:00', false],
    ['2026-07-11 10:00', false],
    ['2026-02-19 15:30', false],
    ['2026-02-20 15:15', true],
  ])('%s: %s', (instant, expected) => {
    expect(isWorkingTime(at(instant), OFFICE)).toBe(expected);
  });
});

describe('an office that never opens', () => {
  it('ends the search and says so', () => {
    expect(addWorkingMinutes(at('2026-07-06 09:00'), 1, NEVER_OPEN)).toEqual({ reached: false, lookedUntil: '2027-07-06', caveats: [] });
    expect([...daysFrom(at('2026-07-06 09:00'), NEVER_OPEN)]).toHaveLength(366);
    expect([...daysFrom(at('2026-07-06 09:00'), NEVER_OPEN)][0]).toMatchObject({ reason: 'no_hours', ms: 0 });
  });

  it('and one for which no hours are on record', () => {
    const none = addWorkingMinutes(at('2026-12-31 16:00'), 61, anOffice('Asia/Jakarta', CALENDAR, [{ ...REGULAR, validTo: calendarDate('2026-12-31') }]));
    expect(none.reached).toBe(false);
    expect(none.caveats[0]).toEqual({ code: 'day_without_timetable', date: '2027-01-04' });
  });

  it('does not run past the last year that dates know', () => {
    const last = addWorkingTime(at('2200-12-30 09:00'), 10 * 86_400_000, OFFICE);
    expect(last).toMatchObject({ reached: false, lookedUntil: '2200-12-31' });
  });
});

describe('a year without a decree', () => {
  it('is said', () => {
    expect(addWorkingMinutes(at('2027-12-31 16:30'), 60, OFFICE)).toEqual({
      reached: true,
      at: at('2028-01-03 08:30'),
      caveats: [{ code: 'year_without_decree', year: 2028 }],
    });
    expect(addWorkingMinutes(at('2027-12-31 16:00'), 60, OFFICE).caveats).toEqual([]);
  });
});

describe('timetables', () => {
  const winter = { ...REGULAR, validFrom: calendarDate('2026-07-06'), week: week([{ from: '09:00', to: '10:00' }], []) };
  const closed = { ...RAMADAN, kind: 'special', validFrom: calendarDate('2026-07-07'), validTo: calendarDate('2026-07-07'), week: week([], []) } as const;

  it('of two regular ones the later start holds, in whatever order they are given', () => {
    for (const timetables of [[REGULAR, winter], [winter, REGULAR]]) {
      expect(due('2026-07-03 16:00', 90, anOffice('Asia/Jakarta', CALENDAR, timetables))).toBe('2026-07-06 09:30');
    }
  });

  it('overrides hold also against regular hours that begin within them', () => {
    const office = anOffice('Asia/Jakarta', CALENDAR, [REGULAR, RAMADAN, { ...REGULAR, validFrom: calendarDate('2026-03-02') }]);
    expect(due('2026-03-03 14:45', 30, office)).toBe('2026-03-04 08:15');
  });

  it('special hours can close a day', () => {
    const office = anOffice('Asia/Jakarta', CALENDAR, [REGULAR, closed]);
    expect(due('2026-07-06 17:00', 30, office)).toBe('2026-07-08 08:30');
    expect(explainWorkingTime(at('2026-07-07 00:00'), at('2026-07-08 00:00'), office)[0]).toMatchObject({ reason: 'no_hours', timetable: 'special' });
  });

  it('do not open on a weekend or a holiday', () => {
    const daily = { ...REGULAR, week: { ...REGULAR.week, 6: [{ from: '08:00', to: '12:00' }], 7: [{ from: '08:00', to: '12:00' }] } };
    expect(due('2026-07-10 17:00', 30, anOffice('Asia/Jakarta', CALENDAR, [daily]))).toBe('2026-07-13 08:30');
  });

  it('open on joint leave where the policy says so', () => {
    const calendar = buildHolidayCalendar({ ...HOLIDAY_SOURCE, jointLeaveIsWorkingDay: true });
    expect(due('2026-03-17 15:00', 30, anOffice('Asia/Jakarta', calendar))).toBe('2026-03-18 08:30');
  });

  it('may run around the clock', () => {
    const allDay = { ...REGULAR, week: week([{ from: '00:00', to: '24:00' }], [{ from: '00:00', to: '24:00' }]) };
    expect(due('2026-07-06 23:50', 20, anOffice('Asia/Jakarta', CALENDAR, [allDay]))).toBe('2026-07-07 00:10');
  });

  test.each([
    [{ from: '8:00', to: '12:00' }],
    [{ from: '12:00', to: '08:00' }],
    [{ from: '08:00', to: '08:00' }],
    [{ from: '08:00', to: '12:00' }, { from: '11:00', to: '13:00' }],
  ])('are refused when they are no hours: %j', (...hours) => {
    const wrong = { ...REGULAR, week: week(hours, []) };
    expect(() => openOffice({ id: 'bdl', zone: 'Asia/Jakarta', calendar: CALENDAR, timetables: [wrong] })).toThrow(RangeError);
  });
});
