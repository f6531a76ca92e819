import { describe, expect, it } from 'vitest';
import type { RequestRow } from '@/lib/requests/queries/list-requests';
import { csvRecord } from '@/lib/values/csv';
import { wallTime } from '@/lib/values/wall-time';
import { EXPORT_COLUMNS, exportRecord } from './export-record';

const ROW: RequestRow = {
  id: '0199f0a0-1234-7000-8000-00000000abcd', key: '', reference: 'PL-2611-000012-3', version: 1, kind: 'identity_correction', status: 'requested', memberId: '0199f0a0-1234-7000-8000-00000000abce',
  memberName: '=HYPERLINK("x")', cardEnding: '2731', fields: ['nik', 'name'], codes: ['I2', 'I4'], requestedAt: '2026-11-20T17:05:00Z', requestedByName: '@Ratna', branchName: 'Kantor Cabang Jayapura',
  paperCount: 2, actions: [], own: false, inView: true,
};
const words = { kind: (code: string) => `kind ${code}`, status: (code: string) => `status ${code}`, field: (code: string) => `field ${code}`, time: (at: string) => wallTime(at, 'Asia/Jayapura') };

describe('a request in the file', () => {
  const record = exportRecord(ROW, words);
  const cell = (name: (typeof EXPORT_COLUMNS)[number][0]) => record[EXPORT_COLUMNS.findIndex(([column]) => column === name)];

  it('has a cell for every column', () => {
    expect(record).toHaveLength(EXPORT_COLUMNS.length);
  });

  it('names the fields that change in the order of the case, and shows no number of a person but the end of the card', () => {
    expect([cell('fields'), cell('card')]).toEqual(['field name, field nik', '•••• 2731']);
    expect(record.filter((value) => typeof value === 'string' && /\d{8}/.test(value.replaceAll('-', 'x')))).toEqual([]);
  });

  it('says codes in words and the time on the wall of the person’s zone', () => {
    expect([cell('kind'), cell('status'), cell('requestedAt'), cell('papers')]).toEqual(['kind identity_correction', 'status requested', '2026-11-21 02:05', 2]);
  });

  it('runs nothing in a spreadsheet, whatever a name says', () => {
    expect(csvRecord(record)).toContain(`"'=HYPERLINK(""x"")"`);
    expect(csvRecord(record)).toContain(`"'@Ratna"`);
  });
});
