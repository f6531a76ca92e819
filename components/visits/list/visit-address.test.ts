import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/values/calendar-date';
import { EVERYTHING, readAddress, writeAddress, type VisitAddress } from './visit-address';

const ID = '019b76da-0000-7000-8000-000000000001';
const FULL: VisitAddress = {
  from: calendarDate('2026-11-01'), to: calendarDate('2026-11-30'), branch: 'bdl', service: 'facility_change', segment: 'PBI_APBD', desk: 3,
  avoidable: false, obstacle: 'signal', hour: 0, weekday: 7, open: ID,
};
const read = (address: string) => {
  const url = new URL(address, 'http://x');
  return readAddress(url.pathname, url.searchParams);
};

describe('the address of the list', () => {
  it('reads what it writes', () => {
    expect(read(writeAddress(FULL))).toEqual(FULL);
    expect(read(writeAddress({ ...EVERYTHING, open: null }))).toEqual({ ...EVERYTHING, open: null });
    expect(writeAddress({ ...EVERYTHING, open: null })).toBe('/visits');
  });

  it('keeps the names by which reports lead here', () => {
    expect(writeAddress({ ...FULL, open: null })).toBe('/visits?from=2026-11-01&to=2026-11-30&branch=bdl&service=facility_change&segment=PBI_APBD&desk=3&avoidable=false&obstacle=signal&hour=0&weekday=7');
  });

  it('leaves out what it does not know', () => {
    expect(read('/visits/x?from=2026-02-30&to=x&branch=A!&service=x&segment=x&desk=100&avoidable=maybe&obstacle=x&hour=24&weekday=0')).toEqual({ ...EVERYTHING, open: null });
    expect(read('/visits?avoidable=1').avoidable).toBe(true);
  });
});
