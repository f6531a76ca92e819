import { describe, expect, it } from 'vitest';
import { buildHolidayCalendar } from '@/lib/calendar/rules/holiday-calendar';
import { anOffice, at, CALENDAR, HOLIDAY_SOURCE, REGULAR, week } from '@/lib/calendar/rules/testing/example-office';
import { dueAfter, dueOf, runningTime } from './promise';
import { WIB, WIT } from './testing/example-complaint';
import type { CountedPause, Run } from './timeline';

const MINUTES = 60_000;
const run = (from: string, to: string | null, more: Partial<Run> = {}): Run => ({ from: at(from), to: to === null ? Infinity : at(to), office: WIB, pause: null, ...more });
const pause = (from: string, to: string, caveats: CountedPause['caveats'] = []): CountedPause => ({ reason: 'disaster', from: at(from), to: at(to), endedBy: 'cap', caveats });

describe('minutes over several runs', () => {
  it('are taken along from office to office, and do not run in a pause', () => {
    const runs = [
      run('2026-07-06 09:00', '2026-07-06 09:10'),
      run('2026-07-06 09:10', '2026-07-06 09:40', { pause: pause('2026-07-06 09:10', '2026-07-06 09:40') }),
      run('2026-07-06 09:40', null, { office: WIT }),
    ];
    // 09:40 in Jakarta is 11:40 in Jayapura: the 20 minutes left end as the break begins.
    expect(dueAfter(30 * MINUTES, runs)).toEqual({ reached: true, at: at('2026-07-06 12:00', WIT.zone), caveats: [] });
    expect(runningTime(runs.slice(0, 2))).toBe(10 * MINUTES);
  });

  it('that are used up exactly where a run ends are due there', () => {
    expect(dueAfter(10 * MINUTES, [run('2026-07-06 09:00', '2026-07-06 09:10'), run('2026-07-06 09:10', null, { office: WIT })])).toMatchObject({ at: at('2026-07-06 09:10') });
  });

  it('keep what was not known of a run before the last', () => {
    const decreed = buildHolidayCalendar({ ...HOLIDAY_SOURCE, decreedYears: [2027, 2028] });
    const runs = [run('2027-12-31 16:50', '2028-01-03 08:10'), run('2028-01-03 08:10', null, { office: anOffice('Asia/Makassar', decreed) })];
    expect(dueAfter(30 * MINUTES, runs)).toEqual({ reached: true, at: at('2028-01-03 08:20'), caveats: [{ code: 'year_without_decree', year: 2028 }] });
  });

  it('keep what was not known of the cap of a pause', () => {
    const unknown = [{ code: 'year_without_decree', year: 2030 }] as const;
    const runs = [
      run('2026-07-06 09:00', '2026-07-06 10:00', { pause: pause('2026-07-06 09:00', '2026-07-06 10:00', unknown) }),
      run('2026-07-06 10:00', null),
    ];
    expect(dueAfter(30 * MINUTES, runs)).toEqual({ reached: true, at: at('2026-07-06 10:30'), caveats: unknown });
    expect(dueOf({ unit: 'days', amount: 1 }, runs)).toEqual({ reached: true, at: at('2026-07-08 09:00'), caveats: unknown });
  });

  it('need a last run that has no end', () => {
    expect(() => dueAfter(30 * MINUTES, [run('2026-07-06 09:00', '2026-07-06 09:10')])).toThrow(RangeError);
  });
});

describe('days over several runs', () => {
  it('of an office that works until midnight end on their own day, also in another office', () => {
    const late = anOffice('Asia/Jakarta', CALENDAR, [{ ...REGULAR, week: week([{ from: '08:00', to: '24:00' }], [{ from: '08:00', to: '24:00' }]) }]);
    const runs = [run('2026-07-06 09:00', '2026-07-06 12:00', { office: late }), run('2026-07-06 12:00', null, { office: WIT })];
    expect(dueOf({ unit: 'days', amount: 1 }, runs.slice(0, 1))).toMatchObject({ at: at('2026-07-08 00:00') });
    expect(dueOf({ unit: 'days', amount: 1 }, runs)).toMatchObject({ at: at('2026-07-07 17:00', WIT.zone) });
  });

  it('forget the waiting when the day has to be named anew', () => {
    // Due 14 July 11:00 with the three hours waited; at 10:00 in Jakarta it is noon in Jayapura, where 11:00 has passed.
    const waited = pause('2026-07-07 09:00', '2026-07-07 12:00');
    const runs = [
      run('2026-07-06 09:00', '2026-07-07 09:00'),
      run('2026-07-07 09:00', '2026-07-07 12:00', { pause: waited }),
      run('2026-07-07 12:00', '2026-07-14 10:00'),
      run('2026-07-14 10:00', null, { office: WIT }),
    ];
    expect(dueOf({ unit: 'days', amount: 5 }, runs)).toMatchObject({ at: at('2026-07-14 17:00', WIT.zone) });
  });
});
