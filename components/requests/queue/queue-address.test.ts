import { describe, expect, test } from 'vitest';
import { readAddress, withView, writeAddress } from './queue-address';

const ID = '019b76da-0000-7000-8000-000000000001';
const read = (address: string) => {
  const url = new URL(address, 'http://localhost');
  return readAddress(url.pathname, url.searchParams, 'waiting');
};

describe('the address of the queue', () => {
  test.each(['/requests?view=waiting', '/requests?view=all&sort=-memberName&kind=death_report&status=applied', `/requests/${ID}?view=mine`])('%s comes back as it was', (address) => {
    expect(writeAddress(read(address))).toBe(address);
  });
  test('what it does not know is left out', () => {
    expect(read('/requests/nobody?view=x&sort=y&kind=z&status=w')).toEqual({
      view: 'waiting', sort: { column: 'requestedAt', descending: false }, kind: null, status: null, open: null,
    });
  });
  test('a status is asked for only where several stand together', () => {
    expect(read('/requests?view=waiting&status=applied').status).toBeNull();
    expect(withView(read('/requests?view=all&status=applied&kind=death_report'), 'closed')).toMatchObject({ status: null, kind: 'death_report' });
  });
});
