import { describe, expect, it, test } from 'vitest';
import type { TransferRow } from '@/lib/transfers/queries/list-transfers';
import { calendarDate } from '@/lib/values/calendar-date';
import { csvRecord } from '@/lib/values/csv';
import { wallTime } from '@/lib/values/wall-time';
import { EXPORT_COLUMNS, exportRecord } from './export-record';

const ROW: TransferRow = {
  id: '0199f0a0-1234-7000-8000-00000000abcd', key: '', reference: 'PF-2611-000469-4', version: 1, status: 'requested',
  memberId: '0199f0a0-1234-7000-8000-00000000abce', memberName: '=HYPERLINK("x")', cardEnding: '2731', segment: 'PBI_APBD',
  payer: null, fromName: null, toName: 'Klinik "Sehat", Kedaton', reason: 'wish', codes: ['T2', 'T14'], effectiveDate: calendarDate('2026-12-01'),
  requestedAt: '2026-11-20T17:05:00Z', requestedById: '0199f0a0-1234-7000-8000-00000000abcf', requestedByName: '@Ratna', branchName: 'Kantor Cabang Bandar Lampung',
  evidenceCount: 0, actions: [], refusals: {}, inView: true,
};
const words = { segment: (code: string) => `segment ${code}`, reason: (code: string) => `reason ${code}`, status: (code: string) => `status ${code}`, time: (at: string) => wallTime(at, 'Asia/Jayapura') };

describe('a request in the file', () => {
  const record = exportRecord(ROW, words);
  const cell = (name: (typeof EXPORT_COLUMNS)[number]) => record[EXPORT_COLUMNS.indexOf(name)];

  it('has a cell for every column', () => {
    expect(record).toHaveLength(EXPORT_COLUMNS.length);
  });

  it('shows the end of the card number and no other number of a person', () => {
    expect(cell('card')).toBe('•••• 2731');
    expect(record.filter((value) => typeof value === 'string' && /\d{13,16}/.test(value))).toEqual([]);
  });

  it('says codes in words and dates in ISO form, in the person’s zone', () => {
    expect([cell('segment'), cell('reason'), cell('status')]).toEqual(['segment PBI_APBD', 'reason wish', 'status requested']);
    expect([cell('effectiveDate'), cell('requestedAt')]).toEqual(['2026-12-01', '2026-11-21 02:05']);
  });

  it('runs nothing in a spreadsheet, whatever a name says', () => {
    expect(csvRecord(record)).toContain(`"'=HYPERLINK(""x"")"`);
    expect(csvRecord(record)).toContain(`"'@Ratna"`);
  });
});

test.each([
  ['2026-12-31T16:59:00Z', 'Asia/Jakarta', '2026-12-31 23:59'],
  ['2026-12-31T17:00:00Z', 'Asia/Jakarta', '2027-01-01 00:00'],
  ['2026-12-31T16:00:00Z', 'Asia/Makassar', '2027-01-01 00:00'],
])('%s in %s is %s', (instant, zone, wall) => {
  expect(wallTime(instant, zone)).toBe(wall);
});
