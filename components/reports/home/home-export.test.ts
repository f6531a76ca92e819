import { createTranslator } from 'next-intl';
import { expect, test } from 'vitest';
import indonesian from '@/lib/messages/id/report-home.json';
import type { HomeFigures, HomeReport } from '@/lib/reports/queries/read-home';
import { calendarDate } from '@/lib/values/calendar-date';
import { HOME_COLUMNS, homeRecords } from './home-export';

const t = createTranslator({ locale: 'id', messages: { 'report-home': indonesian }, namespace: 'report-home' });
const days = (from: string, to: string) => ({ from: calendarDate(from), to: calendarDate(to) });
const figures = (change: Partial<HomeFigures> = {}): HomeFigures => ({
  visits: 500, days: 5, perDay: 100, avoidable: 200, avoidableShare: 0.4, waitP90: { minutes: 25, over: false }, timed: 480, within: 0.8, activated: 30, satisfaction: { answers: 150, satisfied: 0.9, mean: 4.4, counts: [] } as unknown as HomeFigures['satisfaction'],
  ...change,
});
const report = {
  question: { range: days('2026-11-13', '2026-11-19'), before: days('2026-11-06', '2026-11-12'), yearBefore: days('2025-11-14', '2025-11-20') },
  now: figures(), before: figures({ visits: 520 }), yearBefore: figures({ visits: 0, days: 0, perDay: null, avoidableShare: null, waitP90: { minutes: 120, over: true } }),
  branches: [{ id: 'bdl', name: 'Kantor Cabang Bandar Lampung', visits: 300, visitsBefore: 310, avoidableShare: 0.5, waitP90: null, activated: 12, satisfaction: figures().satisfaction, waiting: 4, late: null }],
  decisions: [{ kind: 'transfers', count: 7, oldest: '2026-11-18T02:00:00.000Z', branches: { bdl: 7 }, most: 'bdl' }, { kind: 'facilities_full', count: 0, oldest: null, branches: {}, most: null }],
} as unknown as HomeReport;

const records = homeRecords(report, { t, scope: 'Kedeputian Wilayah III', time: (at) => at.slice(0, 10) }).map((cells) => {
  expect(cells).toHaveLength(HOME_COLUMNS.length);
  return Object.fromEntries(HOME_COLUMNS.map(([column], at) => [column, cells[at]]).filter(([, cell]) => cell !== null)) as Record<string, unknown>;
});

test('the three weeks stand one beneath the other, a week without a figure has none, and a time beyond the last bucket says so', () => {
  expect(records[0]).toMatchObject({ from: '2026-11-13', key: 'Tujuh hari terakhir', visits: 500, perDay: 100, avoidableShare: 0.4, waitP90: 25, within: 0.8, activated: 30, satisfied: 0.9, answers: 150 });
  expect(records[1]).toMatchObject({ from: '2026-11-06', key: 'Minggu sebelumnya', visits: 520 });
  expect(records[2]).toMatchObject({ key: 'Minggu yang sama tahun lalu', visits: 0, waitP90: '>120' });
  expect(records[2]).not.toHaveProperty('perDay');
});

test('each branch and each kind of decision has a record of its own', () => {
  expect(records[3]).toMatchObject({ part: 'Perbandingan kantor cabang', key: 'Kantor Cabang Bandar Lampung', visits: 300, waiting: 4 });
  expect(records[3]).not.toHaveProperty('late');
  expect(records[4]).toEqual({ scope: 'Kedeputian Wilayah III', part: 'Perlu diputuskan hari ini', key: 'Pindah FKTP menunggu persetujuan', count: 7, oldest: '2026-11-18' });
  expect(records[5]).toMatchObject({ count: 0 });
});
