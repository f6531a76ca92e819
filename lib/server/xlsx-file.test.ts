import { readSheet } from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { readTable } from './sheet';
import { writeXlsx } from './xlsx-file';

const columns = [
  { title: 'Nomor', width: 12 },
  { title: 'Diterima', width: 18 },
  { title: 'Kali', width: 6 },
];

test('texts stay texts, dates are dates of the wall clock, numbers are numbers', async () => {
  const at = new Date('2026-11-21T09:30:00Z');
  const workbook = await writeXlsx({ sheet: 'Pengaduan', columns, records: [['=HYPERLINK("http://x")', at, 2], ['+62', null, null], ['00123', null, -1], ['constructor', null, null], ['<b>&"•', null, 0]] });
  const rows = await readSheet(Buffer.from(workbook), { trim: false });
  expect(rows[1]?.[1]).toBeInstanceOf(Date);
  expect(rows.map((row) => row.map((cell) => (cell instanceof Date ? Math.round(cell.getTime() / 1000) : cell)))).toEqual([
    ['Nomor', 'Diterima', 'Kali'],
    ['=HYPERLINK("http://x")', at.getTime() / 1000, 2],
    ['+62', null, null],
    ['00123', null, -1],
    ['constructor ', null, null],
    ['<b>&"•', null, 0],
  ]);
});

test('every minute of a day is read back as it was written', async () => {
  const minutes = Array.from({ length: 1_440 }, (_, minute) => new Date(Date.UTC(2026, 10, 21, 0, minute)));
  const read = await readTable(await writeXlsx({ sheet: 'Pengaduan', columns, records: minutes.map((minute) => [null, minute, null]) }));
  expect(Array.isArray(read) && read.slice(1).map(([, minute]) => minute)).toEqual(minutes.map((minute) => minute.toISOString().slice(0, 16)));
});

test('nobody waits while a large one is written', async () => {
  const record = ['PG-2611-000001-7', new Date('2026-11-21T09:30:00Z'), 1];
  let turns = 0;
  const clock = setInterval(() => (turns += 1), 5);
  const begun = performance.now();
  await writeXlsx({ sheet: 'Pengaduan', columns, records: Array.from({ length: 20_000 }, () => record) });
  clearInterval(clock);
  expect(turns).toBeGreaterThan((performance.now() - begun) / 50);
}, 30_000);
