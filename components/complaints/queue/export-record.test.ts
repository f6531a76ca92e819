import { expect, test } from 'vitest';
import type { ComplaintRow } from '@/lib/complaints/queries/list-complaints';
import { csvRecord } from '@/lib/values/csv';
import { wallTime } from '@/lib/values/wall-time';
import { EXPORT_COLUMNS, exportRecord } from './export-record';

const ROW: ComplaintRow = {
  id: '0199f0a0-1234-7000-8000-00000000abcd', key: '', reference: 'PG-2611-000469-4', version: 1, status: 'routed', level: 'red', category: null, channel: 'email', subject: '=HYPERLINK("x")',
  memberId: '0199f0a0-1234-7000-8000-00000000abce', name: '@Siti', cardEnding: '2731', facilityName: null, branchName: null, assigneeId: null, assigneeName: null,
  receivedAt: '2026-11-20T17:05:00Z', dueAt: null, dueClock: null, due: null, cycle: 2, callBackFrom: null, escalatedTo: null, actions: [], inView: true,
};
const said = (what: string) => (code: string) => `${what} ${code}`;
const words = { channel: said('channel'), level: said('level'), category: said('category'), status: said('status'), central: 'Kantor Pusat', time: (at: string) => wallTime(at, 'Asia/Jayapura') };

test('a cell for every column, codes in words, times on the wall of the zone, the card masked', () => {
  const record = exportRecord(ROW, words);
  expect(Object.fromEntries(EXPORT_COLUMNS.map(([column], index) => [column, record[index]]))).toEqual({
    reference: 'PG-2611-000469-4', receivedAt: '2026-11-21 02:05', channel: 'channel email', level: 'level red', category: null, subject: '=HYPERLINK("x")', status: 'status routed', name: '@Siti',
    card: '•••• 2731', branch: 'Kantor Pusat', assignee: null, facility: null, due: null, cycle: 2,
  });
  expect(record).toHaveLength(EXPORT_COLUMNS.length);
});

test('runs nothing in a spreadsheet, whatever a subject says', () => {
  expect(csvRecord(exportRecord(ROW, words))).toContain(`"'=HYPERLINK(""x"")"`);
});

test('in a workbook an instant may be a date', () => {
  expect(exportRecord(ROW, { ...words, time: (at) => new Date(at) })[1]).toEqual(new Date('2026-11-20T17:05:00Z'));
});
