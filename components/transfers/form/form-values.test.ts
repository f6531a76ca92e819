import { describe, expect, test } from 'vitest';
import { TRANSFER_REASONS } from '@/lib/transfers/model';
import { calendarDate } from '@/lib/values/calendar-date';
import { contractEnd, doctorLoad, filterFacilities } from './facility-row';
import { asksLetterDate, letterDateOf, parseDraft } from './form-values';

const FAMILY = ['m', 'n'];
const FILE = { id: 'e-1', kind: 'domicile_letter', fileName: 'surat.pdf', size: 1200 };

describe('a kept draft', () => {
  test('comes back as it was', () => {
    const content = { memberIds: ['n', 'm'], facilityCode: '0801P001', reason: 'moved_domicile', letterDate: '2026-11-02', note: 'Dekat', evidence: [FILE] };
    expect(parseDraft(content, FAMILY)).toEqual({ ...content, memberIds: ['m', 'n'] });
  });

  test.each<[string, Record<string, unknown>, object]>([
    ['people who left the family', { memberIds: ['x', 'm'], note: 'a' }, { memberIds: ['m'] }],
    ['a reason that is no more', { reason: 'because', note: 'a' }, { reason: 'wish' }],
    ['files of another form', { note: 'a', evidence: [{ ...FILE, kind: 'selfie' }, { ...FILE, id: 3 }, null, 'x', FILE] }, { evidence: [FILE] }],
    ['values of another type', { note: 'a', facilityCode: 7, letterDate: null, memberIds: 'm' }, { facilityCode: '', letterDate: '', memberIds: [] }],
    ['a note past the limit', { note: 'x'.repeat(2001) }, { note: 'x'.repeat(2000) }],
  ])('without %s', (_, content, expected) => {
    expect(parseDraft(content, FAMILY)).toMatchObject(expected);
  });

  test.each([[null], [{}], [{ memberIds: ['x'], evidence: [{}] }]])('%j is none', (content) => {
    expect(parseDraft(content, FAMILY)).toBeNull();
  });
});

test.each(TRANSFER_REASONS.map((reason) => [reason, reason === 'moved_domicile' || reason === 'official_duty'] as const))(
  'reason %s asks for the date of a letter: %s',
  (reason, asks) => {
    expect(asksLetterDate(reason)).toBe(asks);
    expect(letterDateOf({ reason, letterDate: '2026-11-02' })).toBe(asks ? '2026-11-02' : null);
  },
);

test('a half typed letter date is none', () => {
  expect(letterDateOf({ reason: 'moved_domicile', letterDate: '2026-02-30' })).toBeNull();
  expect(letterDateOf({ reason: 'moved_domicile', letterDate: '' })).toBeNull();
});

test.each([
  [{ members: 4000, incoming: 0, doctors: 1 }, { perDoctor: 4000, share: 0.8, over: false }],
  [{ members: 5000, incoming: 0, doctors: 1 }, { perDoctor: 5000, share: 1, over: false }],
  [{ members: 9_999, incoming: 2, doctors: 2 }, { perDoctor: 5001, share: 1.0001, over: true }],
  [{ members: 10, incoming: 0, doctors: 0 }, { perDoctor: null, share: 1, over: true }],
])('%j is %j', (facility, load) => {
  expect(doctorLoad(facility, 5000)).toEqual(load);
});

test.each([
  ['2026-12-01', [{ from: '2024-01-01', to: '2026-12-31' }], '2026-12-31'],
  ['2027-01-01', [{ from: '2024-01-01', to: '2026-12-31' }], null],
  ['2027-01-01', [{ from: '2024-01-01', to: '2026-12-31' }, { from: '2027-01-01', to: null }], 'open'],
  ['2023-12-31', [{ from: '2024-01-01', to: null }], null],
])('the contract on %s of %j ends %s', (on, contracts, end) => {
  const dated = contracts.map(({ from, to }) => ({ from: calendarDate(from), to: to === null ? null : calendarDate(to) }));
  expect(contractEnd(dated, calendarDate(on))).toBe(end);
});

describe('typing in the facility box', () => {
  const list = [
    { code: '0801P001', name: 'Puskesmas Way Halim', district: 'Way Halim', regencyName: 'Kota Bandar Lampung' },
    { code: '0801U012', name: 'Klinik Pratama Ma’ruf', district: 'Kedaton', regencyName: 'Kota Bandar Lampung' },
    { code: '1802P001', name: 'Puskesmas Natar', district: 'Natar', regencyName: 'Lampung Selatan' },
  ];
  test.each([
    ['', '0801P001 0801U012 1802P001'],
    ['   ', '0801P001 0801U012 1802P001'],
    ['halim', '0801P001'],
    ['HALIM way', '0801P001'],
    ['alim', ''],
    ['maruf', '0801U012'],
    ['kedaton', '0801U012'],
    ['pusk lampung selatan', '1802P001'],
    ['0801', '0801P001 0801U012'],
    ['0801u0', '0801U012'],
    ['1802P001', '1802P001'],
    ['P001', ''],
    ['<script>', ''],
    ['/', '0801P001 0801U012 1802P001'],
    ['x'.repeat(10_000), ''],
  ])('%j leaves %j', (text, codes) => {
    expect(filterFacilities(list, text).map(({ code }) => code).join(' ')).toBe(codes);
  });
});
