import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { OpenHours, Timetable } from '@/lib/calendar/model';
import { calendarDate } from '@/lib/values/calendar-date';
import { checkTimetables } from './check-timetables';
import { openOffice } from './office';
import { CALENDAR, RAMADAN, REGULAR, week } from './testing/example-office';

const day = calendarDate;
const hours = (...open: OpenHours[]): Timetable => ({ ...REGULAR, week: week(REGULAR.week[1], open) });
const found = (timetables: readonly Timetable[]) => checkTimetables(timetables).map(({ code, index, weekday }) => `${code} ${index ?? '-'} ${weekday ?? '-'}`);

describe('office hours', () => {
  it('that can be used have no problem', () => {
    expect(found([REGULAR, RAMADAN, { ...REGULAR, validFrom: day('2027-01-01') }])).toEqual([]);
    expect(found([hours({ from: '08:00', to: '12:00' }, { from: '12:00', to: '24:00' })])).toEqual([]);
    expect(found([hours()])).toEqual([]);
  });

  test.each([
    ['text that is no time', hours({ from: '8', to: '12:00' }), 'not_a_time 0 5'],
    ['an end before the start', hours({ from: '12:00', to: '08:00' }), 'hours_out_of_order 0 5'],
    ['nothing between start and end', hours({ from: '08:00', to: '08:00' }), 'hours_out_of_order 0 5'],
    ['overlapping stretches', hours({ from: '08:00', to: '12:00' }, { from: '11:59', to: '13:00' }), 'hours_out_of_order 0 5'],
    ['stretches in the wrong order', hours({ from: '13:00', to: '17:00' }, { from: '08:00', to: '12:00' }), 'hours_out_of_order 0 5'],
    ['validity that ends before it starts', { ...REGULAR, validTo: day('2019-12-31') }, 'ends_before_start 0 -'],
    ['no hours at all', { ...REGULAR, week: week([], []) }, 'never_open 0 -'],
  ])('%s', (_, timetable, expected) => {
    expect(found([timetable])).toEqual([expected]);
  });

  test.each([
    ['only an override', [RAMADAN], ['no_regular - -']],
    ['none', [], ['no_regular - -']],
    ['an override without end', [REGULAR, { ...RAMADAN, validTo: null }], ['override_without_end 1 -']],
    ['two regular ones from the same day', [REGULAR, REGULAR], ['same_start 1 -']],
    ['overrides that share a day', [REGULAR, RAMADAN, { ...RAMADAN, kind: 'special', validFrom: day('2026-03-20'), validTo: day('2026-03-21') }], ['overrides_overlap 2 -']],
    ['overrides that follow each other', [REGULAR, RAMADAN, { ...RAMADAN, validFrom: day('2026-03-21'), validTo: day('2026-03-21') }], []],
    ['an override that never opens', [REGULAR, { ...RAMADAN, week: week([], []) }], []],
  ] as [string, Timetable[], string[]][])('%s', (_, timetables, expected) => {
    expect(found(timetables)).toEqual(expected);
  });

  it('are refused by openOffice exactly when a problem of hours is found', () => {
    const time = fc.constantFrom('00:00', '08:00', '12:00', '13:00', '24:00', '8:00', '');
    fc.assert(
      fc.property(fc.array(fc.record({ from: time, to: time }), { maxLength: 3 }), (open) => {
        const timetable = hours(...open);
        const use = () => openOffice({ id: 'x', zone: 'Asia/Jakarta', calendar: CALENDAR, timetables: [timetable] });
        if (found([timetable]).length > 0) expect(use).toThrow(RangeError);
        else expect(use).not.toThrow();
      }),
    );
  });
});
