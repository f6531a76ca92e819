import { expect, test } from 'vitest';
import { paramOf, reportAddress, visitRowsAddress } from './report-address';

test('what is not chosen does not stand in the address', () => {
  expect(reportAddress('/reports/visits', { scope: null, period: '30d', service: '', segment: undefined })).toBe('/reports/visits?period=30d');
  expect(reportAddress('/reports/visits', {})).toBe('/reports/visits');
});

test('the rows behind a number carry its filters', () => {
  expect(visitRowsAddress({ from: '2026-11-01', to: '2026-11-20', branch: 'bdl', avoidable: 'yes', service: null })).toBe('/visits?from=2026-11-01&to=2026-11-20&branch=bdl&avoidable=yes');
});

test('of a parameter that stands twice the first counts', () => {
  expect([paramOf(['a', 'b']), paramOf('a'), paramOf(undefined)]).toEqual(['a', 'a', null]);
});
