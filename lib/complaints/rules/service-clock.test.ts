import { describe, expect, it, test } from 'vitest';
import { anOffice, at, CALENDAR, local, NEVER_OPEN, RAMADAN, REGULAR, week } from '@/lib/calendar/rules/testing/example-office';
import type { Level } from '@/lib/complaints/model';
import { calendarDate } from '@/lib/values/calendar-date';
import type { CycleFacts } from './facts';
import { serviceClocks, type ServiceDue } from './service-clock';
import { aCycle, aPause, POLICY, WIB, WIT, WITA, type ExampleCycle } from './testing/example-complaint';

const LAST_DAY = calendarDate('2026-07-13');

function shown(due: ServiceDue | null, zone = WIB.zone): string {
  return due?.reached ? local(due.at, zone) : 'not reached';
}

function dues(example: ExampleCycle) {
  const clocks = serviceClocks(aCycle(example), POLICY);
  return [shown(clocks.firstResponse), shown(clocks.resolve)];
}

describe('the promises of the levels', () => {
  test.each([
    ['in hours', 'red', '2026-07-06 09:00', '2026-07-06 09:30', '2026-07-07 17:00'],
    ['in hours', 'yellow', '2026-07-06 09:00', '2026-07-06 17:00', '2026-07-13 17:00'],
    ['in hours', 'green', '2026-07-06 09:00', '2026-07-06 17:00', '2026-07-20 17:00'],
    ['before hours', 'red', '2026-07-06 05:30', '2026-07-06 08:30', '2026-07-07 17:00'],
    ['before hours', 'yellow', '2026-07-06 05:30', '2026-07-06 17:00', '2026-07-13 17:00'],
    ['after hours', 'red', '2026-07-06 17:30', '2026-07-07 08:30', '2026-07-07 17:00'],
    ['after hours', 'yellow', '2026-07-06 17:30', '2026-07-07 17:00', '2026-07-13 17:00'],
    ['in the last half hour', 'red', '2026-07-06 16:45', '2026-07-07 08:15', '2026-07-07 17:00'],
    ['in the Friday break', 'red', '2026-07-10 11:45', '2026-07-10 13:30', '2026-07-13 17:00'],
    ['on a Saturday', 'red', '2026-07-11 10:00', '2026-07-13 08:30', '2026-07-13 17:00'],
    ['on a Saturday', 'green', '2026-07-11 10:00', '2026-07-13 17:00', '2026-07-24 17:00'],
    ['on a holiday', 'red', '2026-08-17 10:00', '2026-08-18 08:30', '2026-08-18 17:00'],
    ['on joint leave', 'yellow', '2026-03-18 10:00', '2026-03-25 17:00', '2026-03-31 17:00'],
    ['before Nyepi and Idulfitri', 'red', '2026-03-17 14:50', '2026-03-25 08:20', '2026-03-25 17:00'],
    ['the first day of Ramadan', 'red', '2026-02-19 14:45', '2026-02-20 08:15', '2026-02-20 15:30'],
    ['the first day of Ramadan', 'yellow', '2026-02-19 09:00', '2026-02-19 15:00', '2026-02-26 15:00'],
  ] as const)('%s, %s, %s: first response by %s, resolved by %s', (_, level, received, response, resolve) => {
    expect(dues({ level, received })).toEqual([response, resolve]);
  });

  it('until triage hold as policy assumes', () => {
    expect(dues({ level: null })).toEqual(dues({ level: 'yellow' }));
  });

  it('yellow aims at half an hour, the others at nothing more', () => {
    const aim = (level: Level) => shown(serviceClocks(aCycle({ level }), POLICY).firstResponseAim);
    expect(aim('yellow')).toBe('2026-07-06 09:30');
    expect([aim('red'), aim('green')]).toEqual(['not reached', 'not reached']);
  });

  it('have the working time to which their explanation adds up', () => {
    const { firstResponse, resolve } = serviceClocks(aCycle({ level: 'red' }), POLICY);
    expect([firstResponse.ms / 60_000, resolve.ms / 60_000]).toEqual([30, 420 + 480]);
  });
});

describe('pauses', () => {
  const green = (...pauses: CycleFacts['pauses']) => dues({ facts: { pauses } })[1];

  test.each([
    ['none', [], '2026-07-20 17:00'],
    ['an hour', [aPause('2026-07-07 09:00', '2026-07-07 10:00')], '2026-07-21 09:00'],
    ['over the break: only what would have been worked', [aPause('2026-07-07 11:30', '2026-07-07 13:30')], '2026-07-21 09:00'],
    ['over midnight', [aPause('2026-07-07 16:00', '2026-07-08 09:00')], '2026-07-21 10:00'],
    ['in the night alone', [aPause('2026-07-07 18:00', '2026-07-08 07:00')], '2026-07-20 17:00'],
    ['over a weekend', [aPause('2026-07-10 16:30', '2026-07-13 08:30')], '2026-07-21 09:00'],
    ['two in one minute: their 30 seconds', [aPause('2026-07-07 10:00:10', '2026-07-07 10:00:30'), aPause('2026-07-07 10:00:40', '2026-07-07 10:00:50')], '2026-07-21 08:00:30'],
    ['one that began as another ended', [aPause('2026-07-07 09:00', '2026-07-07 09:30'), aPause('2026-07-07 09:30', '2026-07-07 10:00')], '2026-07-21 09:00'],
    ['two that overlap count once', [aPause('2026-07-07 09:00', '2026-07-07 10:00'), aPause('2026-07-07 09:30', '2026-07-07 10:00', 'disaster')], '2026-07-21 09:00'],
    ['one inside another', [aPause('2026-07-07 09:00', '2026-07-07 10:00'), aPause('2026-07-07 09:15', '2026-07-07 09:20')], '2026-07-21 09:00'],
    ['before the cycle: nothing', [aPause('2026-07-03 09:00', '2026-07-03 10:00')], '2026-07-20 17:00'],
    ['after the deadline: too late', [aPause('2026-07-20 17:00', '2026-07-21 10:00')], '2026-07-20 17:00'],
    ['that pushes the deadline past the next', [aPause('2026-07-20 16:00', '2026-07-21 08:30'), aPause('2026-07-21 09:00', '2026-07-21 10:00')], '2026-07-21 10:30'],
    ['that nobody ends: until its cap, closing of the 5th working day', [aPause('2026-07-07 09:00', null)], '2026-07-28 16:00'],
    ['resumed after its cap: the same', [aPause('2026-07-07 09:00', '2026-07-31 09:00')], '2026-07-28 16:00'],
  ])('%s', (_, pauses, expected) => {
    expect(green(...pauses)).toBe(expected);
  });

  it('over holidays add the working time alone', () => {
    // 5 h 30 on the 16th and 6 h 30 on the 17th in Ramadan, 2 h on the 25th: 14 h after 7 April at 17:00.
    const [, due] = dues({ received: '2026-03-16 08:00', facts: { pauses: [aPause('2026-03-16 09:00', '2026-03-25 10:00', 'member_appointment')] } });
    expect(due).toBe('2026-04-09 15:00');
  });

  it('never move the first response', () => {
    const [response] = dues({ level: 'yellow', facts: { pauses: [aPause('2026-07-06 09:10', '2026-07-08 09:00')] } });
    expect(response).toBe('2026-07-06 17:00');
  });

  it('end with the cycle', () => {
    const facts = { pauses: [aPause('2026-07-07 09:00', null)], ended: { at: at('2026-07-07 10:00'), outcome: 'resolved' } as const };
    expect(dues({ facts })[1]).toBe('2026-07-21 09:00');
  });

  it('of green lead past 100 working days never', () => {
    const long = [
      aPause('2026-01-05 09:00', '2026-03-31 17:00', 'other_agency'),
      aPause('2026-04-01 08:00', '2026-06-30 17:00', 'other_agency'),
    ];
    const { resolve } = serviceClocks(aCycle({ received: '2026-01-02 10:00', facts: { pauses: long } }), POLICY);
    expect(shown(resolve)).toBe('2026-06-12 17:00');
    expect(resolve.capped).toBe(true);
    const [short] = long;
    const free = serviceClocks(aCycle({ received: '2026-01-02 10:00', facts: { pauses: short === undefined ? [] : [short] } }), POLICY).resolve;
    expect(free.capped).toBe(false);
    expect(free.reached && free.at < at('2026-06-12 17:00')).toBe(true);
  });
});

describe('a level that changes', () => {
  const levels = (...settings: [string, Level][]) => dues({ facts: { levels: settings.map(([when, level]) => ({ at: at(when), level })) } });

  test.each([
    ['the first is triage and holds from receipt, however late', [['2026-07-06 15:00', 'red']], ['2026-07-06 09:30', '2026-07-07 17:00']],
    ['raised: time from then on', [['2026-07-06 09:05', 'green'], ['2026-07-08 10:00', 'red']], ['2026-07-06 17:00', '2026-07-09 17:00']],
    ['raised near the end: never more time than before', [['2026-07-06 09:05', 'green'], ['2026-07-17 10:00', 'yellow']], ['2026-07-06 17:00', '2026-07-20 17:00']],
    ['raised twice', [['2026-07-06 09:05', 'green'], ['2026-07-07 10:00', 'yellow'], ['2026-07-08 10:00', 'red']], ['2026-07-06 17:00', '2026-07-09 17:00']],
    ['lowered: the milder promise from receipt', [['2026-07-06 09:05', 'red'], ['2026-07-06 10:00', 'green']], ['2026-07-06 17:00', '2026-07-20 17:00']],
    ['lowered and raised again wins nothing', [['2026-07-06 09:05', 'red'], ['2026-07-06 10:00', 'green'], ['2026-07-08 10:00', 'red']], ['2026-07-06 09:30', '2026-07-07 17:00']],
    ['set again to what it was', [['2026-07-06 09:05', 'yellow'], ['2026-07-08 10:00', 'yellow']], ['2026-07-06 17:00', '2026-07-13 17:00']],
  ] as [string, [string, Level][], string[]][])('%s', (_, settings, expected) => {
    expect(levels(...settings)).toEqual(expected);
  });

  it('after the first response does not touch it', () => {
    const facts = { levels: [{ at: at('2026-07-06 09:05'), level: 'green' as const }, { at: at('2026-07-06 12:00'), level: 'red' as const }] };
    expect(dues({ facts: { ...facts, firstResponseAt: at('2026-07-06 11:00') } })[0]).toBe('2026-07-06 17:00');
    expect(dues({ facts })[0]).toBe('2026-07-06 13:30');
  });

  it('that triage sets after the first response is its level all the same', () => {
    const facts = { levels: [{ at: at('2026-07-06 15:00'), level: 'red' as const }], firstResponseAt: at('2026-07-06 09:40') };
    expect(dues({ facts })[0]).toBe('2026-07-06 09:30');
  });

  it('says which promise binds', () => {
    const raised = [{ at: at('2026-07-06 09:05'), level: 'green' as const }, { at: at('2026-07-17 10:00'), level: 'yellow' as const }];
    expect(serviceClocks(aCycle({ facts: { levels: raised } }), POLICY).resolve).toMatchObject({ level: 'green', since: at('2026-07-06 09:00') });
  });
});

describe('another office, by other clocks', () => {
  const moved = (received: string, handedOver: string, office = WIT, from = WIB): Partial<CycleFacts> & { places: CycleFacts['places'] } => ({
    places: [{ since: 0, office: from }, { since: at(handedOver, from.zone), office }],
  });
  const clocks = (level: Level, received: string, handedOver: string, office = WIT, from = WIB) => {
    const { firstResponse, resolve } = serviceClocks(aCycle({ received, level, facts: moved(received, handedOver, office, from) }), POLICY);
    return [shown(firstResponse, office.zone), shown(resolve, office.zone)];
  };

  test.each([
    ['WIB to WIT at 15:30: it is 17:30 there, so the 20 minutes left run tomorrow', 'red', '2026-07-06 15:20', '2026-07-06 15:30', ['2026-07-07 08:20', '2026-07-07 17:00']],
    ['WIB to WIT at 15:30, same working day: tomorrow, the office has closed', 'yellow', '2026-07-06 09:00', '2026-07-06 15:30', ['2026-07-07 17:00', '2026-07-13 17:00']],
    ['in the morning: the same day by the clocks there', 'yellow', '2026-07-06 09:00', '2026-07-06 10:00', ['2026-07-06 17:00', '2026-07-13 17:00']],
    ['on the last day at 15:30: the next working day', 'yellow', '2026-07-06 09:00', '2026-07-13 15:30', ['2026-07-06 19:00', '2026-07-14 17:00']],
    ['on the last day in the morning: the same day', 'yellow', '2026-07-06 09:00', '2026-07-13 09:00', ['2026-07-06 19:00', '2026-07-13 17:00']],
    ['when it is over already: nothing moves', 'yellow', '2026-07-06 09:00', '2026-07-14 09:00', ['2026-07-06 19:00', '2026-07-13 19:00']],
    ['at the very moment of the deadline: nothing moves', 'yellow', '2026-07-06 09:00', '2026-07-13 17:00', ['2026-07-06 19:00', '2026-07-13 19:00']],
    ['late on a Friday: Monday', 'red', '2026-07-10 15:20', '2026-07-10 15:30', ['2026-07-13 08:20', '2026-07-13 17:00']],
    ['at night after the last day has begun there: that day', 'red', '2026-07-06 23:00', '2026-07-06 23:30', ['2026-07-07 08:30', '2026-07-07 17:00']],
  ] as [string, Level, string, string, string[]][])('%s', (_, level, received, handedOver, expected) => {
    expect(clocks(level, received, handedOver)).toEqual(expected);
  });

  it('WIT to WIB gives two hours more', () => {
    expect(clocks('red', '2026-07-06 16:50', '2026-07-06 16:55', WIB, WIT)).toEqual(['2026-07-06 15:20', '2026-07-07 17:00']);
  });

  it('there and back again', () => {
    const places: CycleFacts['places'] = [
      { since: 0, office: WIB },
      { since: at('2026-07-06 09:10'), office: WIT },
      { since: at('2026-07-06 09:20'), office: WITA },
      { since: at('2026-07-06 09:25'), office: WIB },
    ];
    expect(dues({ level: 'red', facts: { places } })).toEqual(['2026-07-06 09:30', '2026-07-07 17:00']);
  });

  it('takes the waiting along', () => {
    const facts = { ...moved('2026-07-06 09:00', '2026-07-09 09:00'), pauses: [aPause('2026-07-07 09:00', '2026-07-07 12:00')] };
    expect(shown(serviceClocks(aCycle({ level: 'yellow', facts }), POLICY).resolve, WIT.zone)).toBe('2026-07-14 11:00');
  });

  it('that is closed on the last day: its next working day', () => {
    const special = { ...RAMADAN, kind: 'special' as const, validFrom: LAST_DAY, validTo: LAST_DAY, week: week([], []) };
    const closed = anOffice('Asia/Jayapura', CALENDAR, [REGULAR, special]);
    expect(clocks('yellow', '2026-07-06 09:00', '2026-07-07 09:00', closed)[1]).toBe('2026-07-14 17:00');
  });
});

describe('what cannot be counted', () => {
  it('an office that never opens', () => {
    const { firstResponse, resolve } = serviceClocks(aCycle({ level: 'red', facts: { places: [{ since: 0, office: NEVER_OPEN }] } }), POLICY);
    expect([firstResponse, resolve]).toEqual([
      expect.objectContaining({ reached: false, lookedUntil: '2027-07-06', ms: 0 }),
      expect.objectContaining({ reached: false, lookedUntil: '2027-07-06', ms: 0 }),
    ]);
  });

  it('a pause that begins where the office stops working for good', () => {
    const last = anOffice('Asia/Jakarta', CALENDAR, [{ ...REGULAR, validTo: LAST_DAY }]);
    const pauses = [aPause('2026-07-13 16:00', null, 'member_appointment')];
    const { resolve } = serviceClocks(aCycle({ level: 'yellow', facts: { places: [{ since: 0, office: last }], pauses } }), POLICY);
    expect(resolve.reached).toBe(false);
    expect(resolve.caveats).toContainEqual({ code: 'day_without_timetable', date: '2026-07-14' });
  });

  it('a year without a decree is said once', () => {
    const { resolve } = serviceClocks(aCycle({ level: 'green', received: '2027-12-28 09:00', facts: { pauses: [aPause('2027-12-29 09:00', '2028-01-05 09:00')] } }), POLICY);
    expect(resolve).toMatchObject({ reached: true, caveats: [{ code: 'year_without_decree', year: 2028 }] });
  });
});
