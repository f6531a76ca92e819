import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { AdoptionReport, TrendPoint } from '@/lib/adoption/queries/read-adoption';
import { writeXlsx } from '@/lib/server/xlsx-file';
import { ADOPTION_RECORD_COLUMNS, adoptionRecords } from './adoption-records';

const point = (over: Partial<TrendPoint>): TrendPoint => ({
  month: '2018-12', users: 17_768, members: 856_723, inhabitants: 1_176_677, share: 207, coverage: 7_281, target: 265, branches: 1, transactions: { facility_change: 40, other: 2 },
  desk: { visits: 30, explained: 9, installed: 7, activated: 5 }, ...over,
});
const none = { users: null, members: null, inhabitants: null, share: null, coverage: null, desk: null, transactions: {}, branches: 0 };
const earlier = point({ month: '2018-11', ...none });

const report: AdoptionReport = {
  month: '2018-12', presentMonth: '2026-11', months: ['2018-12'], offices: [{ id: 'bdl', name: 'Bandar Lampung' }], branchId: null, now: point({}), before: earlier, yearBefore: earlier, toTarget: 4_936,
  trend: [earlier, point({})],
  segments: [{ key: 'PBPU', users: 6_037, members: null, share: null, ofUsers: 3_398, before: null, yearBefore: null }],
  ages: [{ key: '18_25', users: 5, members: 10, share: 5_000, ofUsers: 3 }],
  transactions: [{ type: 'facility_change', count: 40, before: null, visits: 10, inApp: 8_000 }, { type: 'other', count: 2, before: null, visits: null, inApp: null }],
  branches: [{ id: 'bdl', name: 'Bandar Lampung', users: 17_768, members: 856_723, inhabitants: 1_176_677, share: 207, coverage: 7_281, transactions: 42, activated: 5 }],
  missing: [], sources: [], importedAt: null, countedAt: null,
};
const words = { scope: 'Bandar Lampung', part: (part: string) => part, whole: 'Jumlah', segment: (key: string) => key, age: (key: string) => key, type: (key: string) => key };
const records = adoptionRecords(report, words).map((cells) => Object.fromEntries(ADOPTION_RECORD_COLUMNS.map(([column], at) => [column, cells[at]]).filter(([, cell]) => cell !== null)) as Record<string, unknown>);
const of = (part: string) => records.filter((record) => record.part === part);

describe('records of the report', () => {
  it('hold every number of the page under its part, and nothing where there is none', () => {
    expect(of('trend')).toEqual([
      { scope: 'Bandar Lampung', month: '2018-11', part: 'trend', line: 'Jumlah', percentTarget: 2.65 },
      { scope: 'Bandar Lampung', month: '2018-12', part: 'trend', line: 'Jumlah', users: 17_768, members: 856_723, inhabitants: 1_176_677, percentShare: 2.07, percentCoverage: 72.81, percentTarget: 2.65, transactions: 42, visits: 30, explained: 9, installed: 7, activated: 5 },
    ]);
    expect(of('segments')).toMatchObject([{ line: 'PBPU', users: 6_037, percentOfUsers: 33.98 }]);
    expect(of('ages')).toMatchObject([{ line: '18_25', users: 5, members: 10, percentShare: 50, percentOfUsers: 0.03 }]);
    expect(of('types')).toMatchObject([{ line: 'facility_change', month: '2018-12', transactions: 40, visits: 10 }, { line: 'other', transactions: 2 }]);
    expect(of('branches')).toMatchObject([{ line: 'Bandar Lampung', users: 17_768, percentShare: 2.07, transactions: 42, activated: 5 }]);
  });

  it('are read by a spreadsheet as they were written', async () => {
    const cells = adoptionRecords(report, words);
    const workbook = await writeXlsx({ sheet: 'Mobile JKN', columns: ADOPTION_RECORD_COLUMNS.map(([title, width]) => ({ title, width })), records: cells });
    const read = await readSheet(Buffer.from(workbook));
    expect(read[0]).toEqual(ADOPTION_RECORD_COLUMNS.map(([title]) => title));
    expect(read.slice(1)).toEqual(cells);
  });
});
