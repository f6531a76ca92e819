import { describe, expect, it, test } from 'vitest';
import { parseZone, ZONE_OFFSETS, ZONES } from '@/lib/calendar/model';
import { calendarDate, dateInZone } from '@/lib/values/calendar-date';
import { dateOfDay, dayNumberOf, weekdayOf } from './day-number';
import { at, local } from './testing/example-office';
import { endOfDate, localDate, localTime, parseTimeOfDay } from './zones';

describe('the zones', () => {
  test.each(ZONES)('%s is where the zone data of the machine puts it, on every day from 1970 to 2100', (zone) => {
    const name = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
    const offsets = new Set<string | undefined>();
    for (let day = 0; day < 131 * 366; day += 1) {
      const instant = new Date(day * 86_400_000 + 43_200_000);
      offsets.add(name.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value);
    }
    expect([...offsets]).toEqual([`GMT+0${ZONE_OFFSETS[zone] / 60}:00`]);
  });

  test.each([
    ['Asia/Jakarta', '2026-03-27', '23:30'],
    ['Asia/Makassar', '2026-03-28', '00:30'],
    ['Asia/Jayapura', '2026-03-28', '01:30'],
  ] as const)('half past eleven at night in Jakarta is %s %s %s', (zone, date, time) => {
    const instant = at('2026-03-27 23:30');
    expect(localDate(instant, zone)).toBe(date);
    expect(localTime(instant, zone)).toBe(time);
    expect(dateInZone(new Date(instant), zone)).toBe(date);
  });

  test.each(ZONES)('a date in %s ends with its last millisecond', (zone) => {
    const end = endOfDate(calendarDate('2026-03-27'), zone);
    expect(local(end, zone)).toBe('2026-03-27 23:59:59.999');
    expect(localDate(end, zone)).toBe('2026-03-27');
    expect(localDate(end + 1, zone)).toBe('2026-03-28');
  });

  it('are three', () => {
    expect(parseZone('Asia/Makassar')).toBe('Asia/Makassar');
    for (const other of ['', 'Asia/Singapore', 'asia/jakarta', 'UTC', '__proto__']) expect(parseZone(other)).toBeNull();
  });

  it('take no instant that is not one', () => {
    for (const wrong of [Number.NaN, Infinity, 0.5]) expect(() => localDate(wrong, 'Asia/Jakarta')).toThrow(RangeError);
  });
});

describe('times of day', () => {
  test.each([
    ['00:00', 0],
    ['08:30', 510],
    ['23:59', 1439],
    ['24:00', 1440],
  ])('%s is %d minutes after midnight', (text, minutes) => {
    expect(parseTimeOfDay(text)).toBe(minutes * 60_000);
  });

  test.each(['', '8:00', '08.00', '24:01', '25:00', '08:60', ' 08:00', '08:00:00', '-1:00'])('%j is none', (text) => {
    expect(parseTimeOfDay(text)).toBeNull();
  });
});

describe('day numbers', () => {
  test.each([
    ['1970-01-01', 0, 4],
    ['1969-12-31', -1, 3],
    ['1900-01-01', -25_567, 1],
    ['2026-03-17', 20_529, 2],
    ['2026-03-22', 20_534, 7],
  ])('%s is number %d, weekday %d', (text, day, weekday) => {
    expect(dayNumberOf(calendarDate(text))).toBe(day);
    expect(dateOfDay(day)).toBe(text);
    expect(weekdayOf(day)).toBe(weekday);
  });
});
