import { createTranslator } from 'next-intl';
import { readSheet } from 'read-excel-file/node';
import { expect, test } from 'vitest';
import indonesian from '@/lib/messages/id/published.json';
import { computableOf, deriveFigures, readFigure, type StoredFigure } from '@/lib/reports/rules/published';
import { pairRanges } from '@/lib/reports/rules/published-entries';
import { csvRecord } from '@/lib/values/csv';
import { writeXlsx } from '@/lib/server/xlsx-file';
import type { PublishedWords } from './figure-words';
import { PUBLISHED_COLUMNS, publishedRecords } from './published-export';

const row = (key: string, changes: Partial<StoredFigure>) =>
  readFigure({ key, value: '800', valueText: null, unit: 'people/day', scope: 'branch:Surabaya', asOf: '2018', kind: 'count', source: 'Sumber A, hlm. 3', note: '', ...changes });
const figures = [
  row('office_visitors_surabaya_before', {}),
  row('office_visitors_surabaya_after', { value: '500', kind: 'count' }),
  row('office_visits_change_after_app', { value: '-68.5', unit: 'percent', kind: 'claim', scope: 'national', asOf: null }),
];
const t = createTranslator({ locale: 'id', messages: indonesian }) as unknown as PublishedWords;
const view = { scopes: [], scope: null, entries: pairRanges(figures), derived: deriveFigures(figures) };
const records = publishedRecords(view, t, 'id', (value) => `${value}%`);

test('each quotation has its value in words, its date, scope, use and source; what is only claimed is a text that nothing counts with', () => {
  expect(records.map((record) => record.length)).toEqual(records.map(() => PUBLISHED_COLUMNS.length));
  expect(records[0]).toEqual(['Kunjungan ke kantor', expect.any(String), '800 orang sehari', '2018', 'Kantor Cabang Surabaya', 'Hitungan', 'Dapat dihitung', 'Sumber A, hlm. 3']);
  expect(records[2]?.slice(2, 7)).toEqual(['-68,5%', 'tanpa tanggal', 'Nasional', 'Klaim', 'Klaim, tidak dipakai dalam perhitungan']);
  expect(computableOf(figures, 'office_visits_change_after_app')).toBeNull();
  expect(csvRecord(records[2] ?? [])).toContain(`"'-68,5%"`);
});

test('what follows from two quotations says that the console computed it', () => {
  expect(records.at(-1)).toEqual(['Dihitung dari kutipan', 'Perubahan pengunjung Kantor Cabang Surabaya', '-37.5%', null, null, null, 'Dihitung konsol dari dua kutipan', null]);
});

test('a spreadsheet reads the file as it was written', async () => {
  const titles = PUBLISHED_COLUMNS.map(([column, width]) => ({ title: t(`file.${column}`), width }));
  const [head, ...rows] = await readSheet(Buffer.from(await writeXlsx({ sheet: 'Angka terbitan', columns: titles, records })));
  expect(head).toEqual(titles.map(({ title }) => title));
  expect(rows).toEqual(records);
});
