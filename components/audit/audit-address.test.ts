import { describe, expect, it, test } from 'vitest';
import { AUDIT_ACTIONS } from '@/lib/audit/model';
import { calendarDate } from '@/lib/values/calendar-date';
import { EVERYTHING, periodDays, periodOf, PERIODS, readAddress, writeAddress } from './audit-address';

const ID = '0199f0a0-1234-7000-8000-00000000abcd';
const read = (query: string) => readAddress(new URLSearchParams(query));

describe('an address that was read', () => {
  test.each([
    ['', EVERYTHING],
    [`member=${ID.toUpperCase()}&action=member.open`, { ...EVERYTHING, member: ID, action: 'member.open' }],
    ['from=2026-11-01&to=2026-11-30', { ...EVERYTHING, from: '2026-11-01', to: '2026-11-30' }],
    ['from=2026-02-30&to=yesterday&officer=1&member=siti&action=drop', EVERYTHING],
    ['action=constructor', EVERYTHING],
  ])('%s', (query, expected) => {
    expect(read(query)).toEqual(expected);
  });
});

describe('an address that was written', () => {
  it('is read as it was meant, with every kind of action', () => {
    for (const action of AUDIT_ACTIONS) {
      const address = { from: calendarDate('2026-11-01'), to: calendarDate('2026-12-01'), officer: ID, member: ID, action };
      expect(readAddress(new URL(writeAddress(address), 'http://x').searchParams)).toEqual(address);
    }
  });

  it('says nothing of what is not asked', () => {
    expect(writeAddress(EVERYTHING)).toBe('/audit');
    expect(writeAddress({ ...EVERYTHING, member: ID }, '/audit/trail')).toBe(`/audit/trail?member=${ID}`);
  });
});

describe('a period', () => {
  const today = calendarDate('2026-03-01');
  it('ends today and has as many days as its name says', () => {
    expect(periodDays('today', today)).toEqual({ from: '2026-03-01', to: '2026-03-01' });
    expect(periodDays('week', today)).toEqual({ from: '2026-02-23', to: '2026-03-01' });
    expect(periodDays('month', today)).toEqual({ from: '2026-01-31', to: '2026-03-01' });
  });
  it('is known again by its days, and other days are no period', () => {
    for (const period of PERIODS) expect(periodOf(periodDays(period, today), today)).toBe(period);
    expect(periodOf({ from: calendarDate('2026-02-24'), to: today }, today)).toBeNull();
    expect(periodOf({ from: today, to: null }, today)).toBeNull();
  });
});
