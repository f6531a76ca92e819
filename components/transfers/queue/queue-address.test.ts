import { describe, expect, it, test } from 'vitest';
import { TRANSFER_SORTS, TRANSFER_VIEWS } from '@/lib/transfers/model';
import { calendarDate } from '@/lib/values/calendar-date';
import { EVERYTHING, type Behind } from './behind';
import { FIRST_SORT, MIXED_VIEWS, readAddress, withView, writeAddress, type QueueAddress } from './queue-address';

const ID = '0199f0a0-1234-7000-8000-00000000abcd';
const read = (address: string) => {
  const url = new URL(address, 'http://x');
  return readAddress(url.pathname, url.searchParams, 'waiting');
};
const BEHIND: Behind = { from: calendarDate('2026-11-01'), to: calendarDate('2026-11-20'), region: 'wilayah3', branch: 'bdl', segment: 'PBPU', facility: '0801U001', undecided: true };
const PLAIN: QueueAddress = { view: 'waiting', sort: FIRST_SORT.waiting, status: null, localGovernmentId: null, code: null, behind: EVERYTHING, open: null };

describe('an address that was read', () => {
  test.each([
    ['/transfers', PLAIN],
    ['/transfers?view=all&status=rejected', { ...PLAIN, view: 'all', sort: FIRST_SORT.all, status: 'rejected' }],
    ['/transfers?view=waiting&status=rejected', PLAIN],
    ['/transfers?sort=-effectiveDate&pemda=pemkot-bdl&code=T12', { ...PLAIN, sort: { column: 'effectiveDate', descending: true }, localGovernmentId: 'pemkot-bdl', code: 'T12' }],
    [`/transfers/${ID.toUpperCase()}?view=coming`, { ...PLAIN, view: 'coming', sort: FIRST_SORT.coming, open: ID }],
    ['/transfers?view=waiting&from=2026-11-01&to=2026-11-20&region=wilayah3&branch=bdl&segment=PBPU&facility=0801U001&undecided=1', { ...PLAIN, behind: BEHIND }],
    ['/transfers?from=2026-02-30&to=x&region=%22&branch=%27&segment=ALL&facility=1&undecided=yes', PLAIN],
    ['/transfers/drop%20table?view=nothing&sort=name&status=x&pemda=%27&code=T99', PLAIN],
  ])('%s', (address, expected) => {
    expect(read(address)).toEqual(expected);
  });

  it('begins with the view that suits the role', () => {
    expect(readAddress('/transfers', new URLSearchParams(), 'mine')).toMatchObject({ view: 'mine', sort: FIRST_SORT.mine });
  });
});

describe('an address that was written', () => {
  it('is read as it was meant, in every view and order', () => {
    for (const view of TRANSFER_VIEWS) {
      for (const column of TRANSFER_SORTS) {
        for (const descending of [false, true]) {
          const status = MIXED_VIEWS.includes(view) ? ('cancelled' as const) : null;
          const address: QueueAddress = { view, sort: { column, descending }, status, localGovernmentId: 'pemkab-jyp', code: 'T3', behind: BEHIND, open: ID };
          expect(read(writeAddress(address))).toEqual(address);
        }
      }
    }
  });

  it('leaves out what is as at first', () => {
    expect(writeAddress(PLAIN)).toBe('/transfers?view=waiting');
  });
});

test('another view has its own order and no status', () => {
  const before: QueueAddress = { ...PLAIN, view: 'all', sort: { column: 'memberName', descending: true }, status: 'applied', code: 'T2', open: ID };
  expect(withView(before, 'coming')).toEqual({ ...before, view: 'coming', sort: FIRST_SORT.coming, status: null });
});
