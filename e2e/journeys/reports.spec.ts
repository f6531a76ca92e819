import { readFile } from 'node:fs/promises';
import type { APIRequestContext, Page } from '@playwright/test';
import { readSheet } from 'read-excel-file/node';
import { expect, test } from '../fixtures/test';

interface Report {
  question: { range: { from: string; to: string }; scopes: { id: string }[] };
  total: { visits: number; avoidable: number };
  services: { key: string; visits: number }[];
  beneath: { key: string; visits: number }[];
  series: { visits: number }[];
}

const number = (value: number) => new Intl.NumberFormat('id-ID').format(value);
const read = async (api: APIRequestContext, question: object = {}) => ((await (await api.post('/api/reports/visits/read', { data: question })).json()) as { value: Report }).value;
const whole = (page: Page, table: RegExp | string) => page.getByRole('table', { name: table }).getByRole('row', { name: /^Semua/ });

test('the page says what the cells say; every chart has its table, every figure its definition', async ({ pageAs, apiAs }) => {
  const page = await pageAs('kepala.bdl');
  await page.goto('/reports/visits');
  const report = await read(await apiAs('kepala.bdl'));
  await expect(page.getByRole('heading', { level: 1, name: 'Apakah kunjungan turun?' })).toBeVisible();
  await expect(whole(page, 'Kunjungan per hari').getByRole('cell').first()).toHaveText(number(report.total.visits));
  const charts = page.getByRole('figure');
  await expect(charts.locator('svg.recharts-surface').first()).toBeVisible();
  for (const chart of await charts.all()) await expect(chart.locator('xpath=ancestor::section[1]').getByRole('table')).toHaveCount(1);

  await page.getByRole('button', { name: 'Definisi Dapat dihindari' }).click();
  await expect(page.getByText('pindah FKTP peserta PBI APBD tidak pernah dapat dihindari')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('pindah FKTP peserta PBI APBD tidak pernah dapat dihindari')).toBeHidden();
  await expect(page.getByText(/^Arsiran: angka kutipan\. Sumber: ILO/)).toBeVisible();
});

test('filters stand in the address, survive a reload, and a number leads to its visits', async ({ pageAs }) => {
  const page = await pageAs('kepala.bdl');
  await page.goto('/reports/visits');
  await page.getByLabel('Periode', { exact: true }).selectOption('last_month');
  await expect(page).toHaveURL(/period=last_month/);
  await page.getByLabel('Segmen', { exact: true }).selectOption('PBPU');
  await expect(page).toHaveURL(/segment=PBPU/);
  await page.reload();
  await expect(page.getByLabel('Periode', { exact: true })).toHaveValue('last_month');
  await expect(page.getByLabel('Segmen', { exact: true })).toHaveValue('PBPU');
  await page.getByLabel('Periode', { exact: true }).selectOption('custom');
  await page.getByLabel('Dari tanggal').fill('2 oktober 2026');
  await page.getByLabel('Dari tanggal').press('Enter');
  await expect(page).toHaveURL(/from=2026-10-02/);
  const link = whole(page, /^Kunjungan per/).getByRole('link').first();
  await expect(link).toHaveAttribute('href', /^\/visits\?from=2026-10-02&to=[\d-]+&branch=bdl&segment=PBPU$/);
  await page.goBack();
  await expect(page).not.toHaveURL(/from=/);
});

test('a regional manager compares the branches of the region, and nobody sees another’s', async ({ pageAs, apiAs }) => {
  const api = await apiAs('wilayah3');
  const report = await read(api);
  expect(report.beneath.reduce((sum, { visits }) => sum + visits, 0)).toBe(report.total.visits);
  const page = await pageAs('wilayah3');
  await page.goto('/reports/visits');
  await expect(page.getByRole('table', { name: 'Antar kantor' }).getByRole('rowheader')).toHaveCount(report.beneath.length);
  expect((await api.post('/api/reports/visits/read', { data: { scope: 'dps' } })).status()).toBe(404);
  for (const scope of ['dps', 'nation', 'region:wilayah7']) expect((await (await apiAs('kepala.bdl')).post('/api/reports/visits/read', { data: { scope } })).status()).toBe(404);
});

test('the same figures as CSV and in a workbook that a spreadsheet reader opens', async ({ pageAs, apiAs }) => {
  const page = await pageAs('pusat');
  await page.goto('/reports/visits?scope=sby&period=last_month');
  const report = await read(await apiAs('pusat'), { scope: 'sby', period: 'last_month' });
  const { from, to } = report.question.range;
  const download = async (button: string) => {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
    return { name: file.suggestedFilename(), content: await readFile(await file.path()) };
  };
  const csv = await download('Unduh CSV');
  expect(csv.name).toBe(`laporan-kunjungan-${from}-${to}.csv`);
  const [, total = ''] = csv.content.toString('utf8').split('\r\n');
  expect(total).toContain(`"Total","Semua",${report.total.visits},,${report.total.avoidable}`);

  const workbook = await download('Unduh Excel');
  expect(workbook.name).toBe(`laporan-kunjungan-${from}-${to}.xlsx`);
  const [head = [], ...rows] = await readSheet(workbook.content);
  const at = (title: string) => head.indexOf(title);
  const ofPart = (part: string) => rows.filter((row) => row[at('Bagian')] === part);
  expect(ofPart('Total').map((row) => row[at('Kunjungan')])).toEqual([report.total.visits]);
  expect(ofPart('Kunjungan per hari').map((row) => row[at('Kunjungan')])).toEqual(report.series.map(({ visits }) => visits));
  expect(ofPart('Layanan').map((row) => row[at('Kunjungan')])).toEqual(report.services.map(({ visits }) => visits));
});

test('an address that says nonsense opens the report', async ({ pageAs }) => {
  const page = await pageAs('kepala.bdl');
  await page.goto('/reports/visits?from=kemarin&service=potong-rambut&compare=mars');
  await expect(page.getByRole('heading', { level: 1, name: 'Apakah kunjungan turun?' })).toBeVisible();
  await expect(page.getByLabel('Periode', { exact: true })).toHaveValue('30d');
});
