import { expect, test } from 'vitest';
import { paramOf, reportAddress, reportParams, visitRowsAddress } from './report-address';

test('what is not chosen does not stand in the address', () => {
  expect(reportAddress('/reports/visits', { scope: null, period: '30d', service: '', segment: undefined })).toBe('/reports/visits?period=30d');
  expect(reportAddress('/reports/visits', {})).toBe('/reports/visits');
});

test('the rows behind a number carry its filters', () => {
  expect(visitRowsAddress({ from: '2026-11-01', to: '2026-11-20', branch: 'bdl', avoidable: 'yes', service: null })).toBe('/visits?from=2026-11-01&to=2026-11-20&branch=bdl&avoidable=yes');
});

test('a report is compared with the period before, unless its address says otherwise', () => {
  expect(reportParams({ service: 'card', other: 'x' }, ['service'])).toEqual({ scope: null, period: null, from: null, to: null, compare: 'before', service: 'card' });
  expect([reportParams({ compare: 'none' }).compare, reportParams({ compare: 'year' }).compare]).toEqual([null, 'year']);
});

test('of a parameter that stands twice the first counts', () => {
  expect([paramOf(['a', 'b']), paramOf('a'), paramOf(undefined)]).toEqual(['a', 'a', null]);
});
