import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { readSheet } from 'read-excel-file/node';
import { expect, test } from '../fixtures/test';
import { proveByPassword } from '../steps/proof';

const COLUMNS = ['Nomor', 'Diterima', 'Kanal', 'Tingkat', 'Kategori', 'Perihal', 'Status', 'Nama', 'Kartu (4 akhir)', 'Kantor', 'Petugas', 'Faskes', 'Tenggat', 'Penanganan ke'];

interface Row {
  reference: string;
  subject: string;
  name: string;
  cardEnding: string | null;
}

/** Downloads by the menu; `prove` where the console asks who it is first, and goes on by itself after that. */
async function download(page: Page, item: string, prove: (page: Page) => Promise<void> = async () => {}): Promise<{ name: string; content: Buffer }> {
  await page.getByRole('button', { name: /^Unduh/ }).click();
  const arriving = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: item }).click();
  await prove(page);
  const file = await arriving;
  return { name: file.suggestedFilename(), content: await readFile(await file.path()) };
}

test('the queue as CSV and as a workbook: the same rows as in the list, masked', async ({ pageAs, apiAs }) => {
  const question = { view: 'all', sort: 'receivedAt', descending: true };
  const api = await apiAs('supervisor.bdl');
  const { value: list } = (await (await api.post('/api/complaints/rows', { data: { ...question, limit: 1 } })).json()) as { value: { rows: Row[] } };
  const { value: counts } = (await (await api.post('/api/complaints/counts', { data: question })).json()) as { value: { filtered: number } };
  const [first] = list.rows;
  if (!first) throw new Error('no complaint');
  const page = await pageAs('supervisor.bdl');
  await page.goto('/complaints?view=all&sort=-receivedAt');
  await expect(page.getByRole('row').nth(1)).toBeVisible();

  // More than a hundred rows leave only with proof, which lasts for the next file.
  const csv = await download(page, 'Unduh CSV', counts.filtered > 100 ? proveByPassword : undefined);
  expect(csv.name).toMatch(/^pengaduan-\d{4}-\d{2}-\d{2}\.csv$/);
  const [header, record, ...rest] = csv.content.toString('utf8').replace(/^\uFEFF/, '').split('\r\n');
  expect(header).toBe(COLUMNS.map((column) => `"${column}"`).join(','));
  expect(record).toContain(`"${first.reference}","20`);
  expect(record).toContain(first.cardEnding === null ? `"${first.name}",,` : `"${first.name}","•••• ${first.cardEnding}"`);
  expect(rest.length).toBeGreaterThanOrEqual(counts.filtered - 1);

  const workbook = await download(page, 'Unduh Excel');
  expect(workbook.name).toMatch(/^pengaduan-\d{4}-\d{2}-\d{2}\.xlsx$/);
  const [head, row, ...others] = await readSheet(workbook.content);
  expect(head).toEqual(COLUMNS);
  expect(row?.slice(0, 2)).toEqual([first.reference, expect.any(Date)]);
  expect(row?.[5]).toBe(first.subject);
  expect(row?.[8]).toBe(first.cardEnding === null ? null : `•••• ${first.cardEnding}`);
  expect(others.length).toBeGreaterThanOrEqual(counts.filtered - 1);
  for (const each of [row, ...others]) {
    expect(String(each?.[7])).not.toMatch(/\d{8}/);
    expect(String(each?.[8] ?? '')).toMatch(/^(•••• \d{4})?$/);
  }
});

test('only who may report downloads, and only who may import finds the way there', async ({ pageAs, apiAs }) => {
  const desk = await pageAs('loket.bdl');
  await desk.goto('/complaints');
  await expect(desk.getByRole('link', { name: 'Catat pengaduan' })).toBeVisible();
  await expect(desk.getByRole('button', { name: /^Unduh/ })).toHaveCount(0);
  await expect(desk.getByRole('link', { name: 'Impor pengaduan dari berkas' })).toHaveCount(0);
  expect((await (await apiAs('loket.bdl')).post('/api/complaints/export', { data: { view: 'all', format: 'xlsx' } })).status()).toBe(403);
  const central = await pageAs('pusat');
  await central.goto('/complaints');
  await central.getByRole('link', { name: 'Impor pengaduan dari berkas' }).click();
  await expect(central).toHaveURL(/\/complaints\/import$/);
});
