import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { APIRequestContext, Locator, Page } from '@playwright/test';
import { readSheet } from 'read-excel-file/node';
import { expect, test } from '../fixtures/test';

const TABLE_1 = { name: 'app-users-bandar-lampung-2018.csv', mimeType: 'text/csv', buffer: readFileSync('prisma/seed/data/app-users-bandar-lampung-2018.csv') };
const POPULATION = { name: 'population-bandar-lampung-2018.csv', mimeType: 'text/csv', buffer: readFileSync('prisma/seed/data/population-bandar-lampung-2018.csv') };
const SEGMENTS = [['PBPU', '6.037', '33,98'], ['PPU Badan Usaha', '8.030', '45,19'], ['PPU Penyelenggara Negara', '3.090', '17,39'], ['PBI APBD', '21', '0,12'], ['PBI JK (APBN)', '263', '1,48'], ['Bukan Pekerja', '327', '1,84']] as const;

interface Import {
  id: string;
  month: string;
  state: string;
}
interface Report {
  month: string;
  months: string[];
  now: { users: number; members: number; share: number };
  segments: { key: string; users: number }[];
}

/** Takes what is live of a month away, so that a journey begins with nothing. */
async function clearMonth(api: APIRequestContext, month: string): Promise<void> {
  for (;;) {
    const { value } = (await (await api.post('/api/adoption/imports', { data: { limit: 200 } })).json()) as { value: { rows: Import[] } };
    const ids = value.rows.filter((row) => row.month === month && row.state === 'live').map(({ id }) => id);
    if (ids.length === 0) return;
    expect((await api.post('/api/adoption/withdraw', { data: { ids }, headers: { 'idempotency-key': randomUUID() } })).status()).toBe(200);
  }
}

const figure = (page: Page, label: string): Locator => page.getByRole('term').filter({ hasText: label }).locator('xpath=..').getByRole('definition');
const choose = (page: Page, file: { name: string; mimeType: string; buffer: Buffer }) => page.locator('input[type=file]').setInputFiles(file);
const csv = (text: string, name = 'angka.csv') => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

async function expectPublication(page: Page): Promise<void> {
  await expect(figure(page, 'Pengguna Mobile JKN')).toContainText('17.768');
  await expect(figure(page, 'Bagian dari peserta')).toContainText(/2,07\s?%/);
  await expect(figure(page, 'Cakupan kepesertaan')).toContainText(/72,81\s?%/);
  await expect(figure(page, 'Cakupan kepesertaan')).toContainText('856.723 peserta dari 1.176.677 penduduk');
  const table = page.getByRole('table', { name: 'Segmen mana yang memakai?' });
  for (const [segment, users, share] of SEGMENTS) {
    const cells = table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: segment, exact: true }) }).getByRole('cell');
    await expect(cells.nth(0)).toHaveText(users);
    await expect(cells.nth(1)).toHaveText(new RegExp(`^${share}\\s?%$`));
  }
}

test('the publication of Bandar Lampung stands in the report of its month, with its source', async ({ pageAs }) => {
  const page = await pageAs('kepala.bdl');
  await page.goto('/reports/adoption?month=2018-12');
  await expect(page.getByRole('heading', { level: 1, name: 'Apakah Mobile JKN dipakai?' })).toBeVisible();
  await expectPublication(page);
  await expect(page.getByRole('table', { name: 'Sumber angka' })).toContainText('Wahyuni 2021, Table 1');
  await expect(page.getByText('Berkas bulan ini tidak memuat kelompok usia.')).toBeVisible();
});

test('Table 1 is loaded from its file: preview, load, the figures, and taken back', async ({ pageAs, apiAs }) => {
  await clearMonth(await apiAs('kepala.jyp'), '2018-12');
  const page = await pageAs('kepala.jyp');
  await page.goto('/reports/adoption/import');
  for (const [file, rows, total] of [[TABLE_1, 6, '17.768'], [POPULATION, 1, '856.723']] as const) {
    await choose(page, file);
    await expect(page.getByRole('region', { name: 'Baris berkas' }).getByRole('row', { name: /Baik/ })).toHaveCount(rows);
    await expect(page.getByRole('region', { name: 'Bulan dalam berkas' }).getByRole('row', { name: /Desember 2018.*Siap dimuat/ })).toContainText(total);
    await page.getByRole('button', { name: 'Muat 1 bulan' }).click();
    await expect(page.getByRole('link', { name: 'Buka laporan' })).toBeVisible();
  }
  await page.getByRole('link', { name: 'Buka laporan' }).click();
  await expect(page).toHaveURL(/\/reports\/adoption\?month=2018-12&branch=jyp/);
  await expectPublication(page);
  await page.reload();
  await expectPublication(page);
  await clearMonth(await apiAs('kepala.jyp'), '2018-12');
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Belum ada angka untuk Desember 2018' })).toBeVisible();
});

test('a wrong file says what is wrong, and nothing of its month is loaded', async ({ pageAs }) => {
  const page = await pageAs('kepala.jyp');
  await page.goto('/reports/adoption/import');
  await choose(page, csv('Nama;Kota\nSiti;Metro'));
  const alert = (words: string) => page.getByRole('alert').filter({ hasText: words });
  await expect(alert('Judul kolom tidak menunjukkan isi berkas.')).toBeVisible();
  await choose(page, csv('Segmen;Tanggal\nBP;2019-05'));
  await expect(alert('Berkas pengguna harus berisi kolom: Pengguna.')).toBeVisible();
  await choose(page, csv('Segmen;Pengguna;Peserta;Tanggal;Kantor cabang\nPBPU;10;9;31/05/2019;\nBP;banyak;;31/05/2019;\nPPU_BU;5;;31/05/2019;Denpasar'));
  const rows = page.getByRole('region', { name: 'Baris berkas' });
  await expect(rows.getByRole('row', { name: /Peserta: peserta kurang dari pengguna\./ })).toBeVisible();
  await expect(rows.getByRole('row', { name: /Pengguna: bukan bilangan bulat/ })).toBeVisible();
  await expect(rows.getByRole('row', { name: /Kantor cabang: kantor cabang di luar wewenang\./ })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Bulan dalam berkas' })).toContainText('Ditahan: 2 baris perlu diperbaiki');
  await expect(page.getByRole('button', { name: 'Muat 0 bulan' })).toBeDisabled();
});

test('a month is replaced, the jump is shown, and the replacement is undone', async ({ pageAs, apiAs }) => {
  const api = await apiAs('kepala.jyp');
  await clearMonth(api, '2019-06');
  await clearMonth(api, '2019-07');
  const usersOf = async (month: string) => ((await (await api.post('/api/adoption/read', { data: { month, branchId: null } })).json()) as { value: Report }).value.now.users;
  const page = await pageAs('kepala.jyp');
  await page.goto('/reports/adoption/import');
  await choose(page, csv('Segmen;Pengguna;Bulan\nPBPU;100;06/2019\nBP;10;06/2019'));
  await page.getByRole('button', { name: 'Muat 1 bulan' }).click();
  await expect(page.getByRole('link', { name: 'Buka laporan' })).toBeVisible();
  await choose(page, csv('Segmen;Pengguna;Bulan\nPBPU;120;06/2019\nBP;10;06/2019\nPBPU;400;07/2019'));
  const months = page.getByRole('region', { name: 'Bulan dalam berkas' });
  await expect(months.getByRole('row', { name: /Juni 2019.*Siap, menggantikan/ })).toContainText(/110, dimuat .* oleh/);
  await expect(page.getByRole('row', { name: /Baik, tetapi berubah \+233,33\s?%: dari 120 menjadi 400/ })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('region', { name: 'Daftar berkas yang pernah dimuat' }).getByRole('row', { name: /Juni 2019.*Diganti/ }).first()).toBeVisible();
  expect([await usersOf('2019-06'), await usersOf('2019-07')]).toEqual([130, 400]);
  await page.getByRole('button', { name: 'Batalkan pemuatan' }).click();
  await expect(page.getByText('Pemuatan dibatalkan')).toBeVisible();
  expect([await usersOf('2019-06'), await usersOf('2019-07')]).toEqual([110, null]);
  await clearMonth(api, '2019-06');
});

test('the workbook holds what the page shows', async ({ pageAs, apiAs }) => {
  const { value: report } = (await (await (await apiAs('kepala.bdl')).post('/api/adoption/read', { data: {} })).json()) as { value: Report };
  const page = await pageAs('kepala.bdl');
  await page.goto('/reports/adoption');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Unduh Excel' }).click()]);
  expect(download.suggestedFilename()).toBe(`mobile-jkn-${report.month}.xlsx`);
  const [head = [], ...rows] = await readSheet(readFileSync(await download.path()));
  const records = rows.map((cells) => Object.fromEntries(head.map((title, at) => [String(title), cells[at]])));
  const whole = records.find((record) => record.Bulan === report.month && record.Rincian === 'Jumlah');
  expect(whole).toMatchObject({ Pengguna: report.now.users, Peserta: report.now.members, 'Dari peserta (%)': report.now.share / 100 });
  const segments = records.filter((record) => record.Bagian === 'Segmen mana yang memakai?');
  expect(segments.map((record) => record.Pengguna)).toEqual(report.segments.map(({ users }) => users));
});

test('months by keyboard and address; a region and the nation read sums, and no branch reads another', async ({ pageAs, apiAs }) => {
  const page = await pageAs('kepala.bdl');
  await page.goto('/reports/adoption');
  const month = page.getByLabel('Bulan', { exact: true });
  const latest = await month.inputValue();
  await page.keyboard.press('[');
  await expect(page).toHaveURL(/month=\d{4}-\d{2}/);
  await expect(month).not.toHaveValue(latest);
  await page.keyboard.press(']');
  await expect(month).toHaveValue(latest);
  await expect(page.getByRole('table', { name: 'Mendekati target?' }).getByRole('row')).toHaveCount(25);
  const nation = await pageAs('pusat');
  await nation.goto('/reports/adoption');
  await nation.getByRole('table', { name: 'Kantor mana?' }).getByRole('link', { name: 'Laporan Kantor Cabang Denpasar' }).click();
  await expect(nation).toHaveURL(/branch=dps/);
  await expect(nation.getByLabel('Kantor', { exact: true })).toHaveValue('dps');
  for (const username of ['kepala.bdl', 'wilayah3']) {
    expect((await (await apiAs(username)).post('/api/adoption/read', { data: { month: null, branchId: 'dps' } })).status()).toBe(404);
  }
});

test('files that are no table are refused, and the import is closed to those who only read', async ({ apiAs }) => {
  const send = async (username: string | null, path: string, buffer: Buffer, fields: Record<string, string> = {}) =>
    (await apiAs(username)).post(`/api/adoption/${path}`, { multipart: { ...fields, file: { name: 'a.csv', mimeType: 'text/csv', buffer } }, headers: { 'idempotency-key': randomUUID() } });
  expect(await (await send('kepala.bdl', 'preview-import', Buffer.from('%PDF-1.4'))).json()).toEqual({ value: { kind: 'unusable', problem: 'file_type' } });
  expect((await send('kepala.bdl', 'import', Buffer.from('PK\x03\x04 no archive', 'latin1'))).status()).toBe(422);
  expect((await send('kepala.bdl', 'import', Buffer.alloc(3 * 1024 * 1024, 'x'))).status()).toBe(422);
  expect((await send('kepala.bdl', 'import', TABLE_1.buffer, { seen: 'x,y', branchId: '../..' })).status()).toBe(422);
  expect((await send('kepala.bdl', 'import', TABLE_1.buffer, { branchId: 'dps' })).status()).toBe(404);
  for (const path of ['preview-import', 'import']) {
    expect((await send('wilayah3', path, TABLE_1.buffer)).status()).toBe(403);
    expect((await send(null, path, TABLE_1.buffer)).status()).toBe(401);
  }
  expect((await (await apiAs('wilayah3')).get('/api/adoption/import-template?kind=users')).status()).toBe(403);
  const template = await (await apiAs('kepala.bdl')).get('/api/adoption/import-template?kind=population');
  expect(await template.text()).toContain('"Penduduk";"Peserta";"Tanggal"');
  expect((await (await apiAs('kepala.bdl')).get('/api/adoption/import-template?kind=zzz')).status()).toBe(404);
});
