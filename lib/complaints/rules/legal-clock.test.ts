import { describe, expect, it, test } from 'vitest';
import { addDays, calendarDate } from '@/lib/values/calendar-date';
import { buildHolidayCalendar } from '@/lib/calendar/rules/holiday-calendar';
import { anOffice, at, HOLIDAY_SOURCE, local } from '@/lib/calendar/rules/testing/example-office';
import type { CycleFacts } from './facts';
import { legalClock } from './legal-clock';
import { aCycle, POLICY, WIB, WIT } from './testing/example-complaint';

function legal(received: string, places?: CycleFacts['places'], days = POLICY.legalDays) {
  const { receivedOn, due } = legalClock(aCycle({ received, facts: places === undefined ? {} : { places } }), { legalDays: days });
  return [receivedOn, due.reached ? due.dueOn : null, due.reached ? local(due.at) : null];
}

describe('the legal deadline', () => {
  test.each([
    ['in hours', '2026-07-06 09:00', '2026-07-13'],
    ['before hours: the same day 0', '2026-07-06 00:00', '2026-07-13'],
    ['after hours: the same day 0', '2026-07-06 23:59', '2026-07-13'],
    ['a minute later', '2026-07-07 00:00', '2026-07-14'],
    ['on a Saturday', '2026-07-11 10:00', '2026-07-17'],
    ['on a holiday', '2026-08-17 10:00', '2026-08-24'],
    ['over a holiday', '2026-08-20 10:00', '2026-08-28'],
    ['over Nyepi and Idulfitri', '2026-03-17 10:00', '2026-03-31'],
  ])('%s, %s: until the end of %s', (_, received, dueOn) => {
    expect(legal(received)).toEqual([received.slice(0, 10), dueOn, `${dueOn} 23:59:59.999`]);
  });

  it('of 3 working days from 17 March 2026 is 27 March 2026', () => {
    expect(legal('2026-03-17 10:00', undefined, 3)[1]).toBe('2026-03-27');
  });
});

describe('in another zone', () => {
  const to = (since: string, office = WIT): CycleFacts['places'] => [{ since: 0, office: WIB }, { since: at(since), office }];

  test.each([
    ['handed over to WIT: the same date, two hours earlier', '2026-07-06 15:30', '2026-07-13 21:59:59.999'],
    ['on the last evening, while the date has not ended there', '2026-07-13 21:30', '2026-07-13 21:59:59.999'],
    ['on the last evening, when it has: the end in the zone before', '2026-07-13 22:30', '2026-07-13 23:59:59.999'],
    ['when it is over', '2026-07-14 09:00', '2026-07-13 23:59:59.999'],
  ])('%s', (_, since, end) => {
    expect(legal('2026-07-06 09:00', to(since))).toEqual(['2026-07-06', '2026-07-13', end]);
  });

  it('handed over to the west after the date has ended: it stays ended', () => {
    const places: CycleFacts['places'] = [{ since: 0, office: WIT }, { since: at('2026-07-13 22:30'), office: WIB }];
    expect(legal('2026-07-06 09:00', places)[2]).toBe('2026-07-13 21:59:59.999');
    expect(legal('2026-07-06 09:00', [places[0], { since: at('2026-07-13 21:30'), office: WIB }])[2]).toBe('2026-07-13 23:59:59.999');
  });

  it('the date of receipt is that of the office that received', () => {
    expect(legal('2026-07-06 23:00', to('2026-07-06 23:05'))).toEqual(['2026-07-06', '2026-07-13', '2026-07-13 21:59:59.999']);
  });
});

describe('what cannot be counted', () => {
  it('a calendar with no working day', () => {
    const holidays = Array.from({ length: 800 }, (_, index) => ({ date: addDays(calendarDate('2026-01-01'), index), kind: 'national', name: 'Libur', decree: 'SKB' }) as const);
    const office = anOffice('Asia/Jakarta', buildHolidayCalendar({ ...HOLIDAY_SOURCE, holidays }));
    expect(legalClock(aCycle({ facts: { places: [{ since: 0, office }] } }), POLICY).due).toEqual({ reached: false, lookedUntil: '2027-07-07', caveats: [] });
  });

  it('a year without a decree', () => {
    const { due } = legalClock(aCycle({ received: '2027-12-27 09:00' }), POLICY);
    expect(due).toMatchObject({ dueOn: '2028-01-03', caveats: [{ code: 'year_without_decree', year: 2028 }] });
  });
});
