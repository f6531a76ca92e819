import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressOf, nearestAddress, placeOf } from './request-place';

const from = (forwarded: string) => new Request('http://loket.example', { headers: { 'x-forwarded-for': forwarded } });

test.each<[string | null, string | null]>([
  ['10.1.0.7', '10.1.0.7'],
  ['2001:db8::7', '2001:db8::7'],
  ['203.0.113.9, 10.1.0.7', '10.1.0.7'],
  ['10.1.0.7,', null],
  ['localhost', null],
  ["1.2.3.4, '; DROP TABLE staff", null],
  ['1'.repeat(46), null],
  ['', null],
  [null, null],
])('%s: %s', (forwarded, address) => {
  expect(nearestAddress(forwarded)).toBe(address);
});

test('whatever a client writes before it, the address is the one that the nearest proxy added', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.ipV4(), fc.ipV6(), fc.stringMatching(/^[ -~]{0,40}$/)), { maxLength: 6 }), fc.ipV4(), (forged, seen) => {
      expect(nearestAddress([...forged, seen].join(', '))).toBe(seen);
      expect(addressOf(from([...forged, seen].join(', ')))).toBe(seen);
    }),
  );
});

test('the place of a request is that address and what the browser calls itself', () => {
  expect(placeOf(from('10.1.0.7'))).toEqual({ address: '10.1.0.7', userAgent: null });
});
