import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { readSheet } from 'read-excel-file/node';
import { expect, test } from '../fixtures/test';

/** The file that a button of the report gives. */
async function download(page: Page, name: string): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
  return readFileSync(await file.path());
}
const numberIn = (text: string) => Number(text.replaceAll('.', ''));

test('complaints: five figures with their definitions, verdicts by level, ages of open cases, and the address keeps the period', async ({ pageAs }) => {
  const page = await pageAs('kepala.bdl');
  await page.goto('/reports/complaints');
  await expect(page.getByRole('heading', { level: 1, name: 'Apakah pengaduan dijawab tepat waktu?' })).toBeVisible();
  await expect(page.getByRole('term')).toHaveCount(5);
  await page.getByRole('button', { name: 'Definisi Tenggat undang-undang ditepati', exact: true }).click();
  await expect(page.getByRole('note').filter({ hasText: 'penanganan yang dibuka kembali mempertahankan putusannya' })).toBeVisible();
  await page.keyboard.press('Escape');

  const verdicts = page.getByRole('table', { name: 'Putusan tenggat menurut tingkat' });
  await expect(verdicts.getByRole('rowheader', { name: 'Semua: undang-undang' })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Umur kasus yang terbuka' }).getByRole('rowheader', { name: '21 ke atas' })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Hasil panggilan balik' })).toBeVisible();

  await page.getByRole('combobox', { name: 'Periode' }).selectOption({ label: '12 bulan terakhir' });
  await expect(page).toHaveURL(/period=12m/);
  await expect(page.getByRole('table', { name: 'Penanganan per minggu' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('combobox', { name: 'Periode' })).toHaveValue('12m');
});

test('complaints: a number leads to just the cycles that it counts, and each of them to its case', async ({ pageAs }) => {
  const page = await pageAs('kepala.bdl');
  // Months that no other journey changes.
  await page.goto('/reports/complaints?from=2026-06-01&to=2026-10-31');
  const levels = page.getByRole('table', { name: 'Per tingkat' });
  const link = levels.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Merah', exact: true }) }).getByRole('link').first();
  const count = numberIn(await link.innerText());
  await link.click();
  await expect(page).toHaveURL(/\/reports\/complaints\/cases\?.*by=level&key=red/);
  await expect(page.getByRole('heading', { level: 1, name: 'Penanganan di balik angka' })).toBeVisible();
  const rows = page.getByRole('table').getByRole('rowheader');
  await expect(rows).toHaveCount(Math.min(count, 100));
  await expect(page.getByRole('cell', { name: 'Merah', exact: true })).toHaveCount(Math.min(count, 100));
  await rows.first().getByRole('link').click();
  await expect(page).toHaveURL(/\/complaints\/[0-9a-f-]{36}\?view=all/);
});

test('complaints: a workbook opens with the figures of the page', async ({ pageAs }) => {
  const page = await pageAs('kepala.bdl');
  await page.goto('/reports/complaints?period=last_month');
  const channels = page.getByRole('table', { name: 'Per kanal' }).getByRole('row');
  const shown = (await channels.nth(1).getByRole('cell').first().innerText()).trim();
  const head = (await channels.nth(1).getByRole('rowheader').innerText()).trim();
  const records = await readSheet(await download(page, 'Unduh Excel'));
  const record = records.find((each) => each.includes('Per kanal') && each.includes(head));
  expect(record?.[5]).toBe(numberIn(shown));
});

test('complaints: what was given back leads to its cycles, and those whose case went on to another office are told', async ({ pageAs, apiAs }) => {
  const api = await apiAs('kepala.jyp');
  const asked = { scope: null, period: null, from: '2026-01-01', to: '2026-11-20' };
  const { value: report } = (await (await api.post('/api/reports/complaints/read', { data: asked })).json()) as { value: { total: { returned: number } } };
  const { value: cases } = (await (await api.post('/api/reports/complaints/cases', { data: { ...asked, state: 'returned' } })).json()) as { value: { rows: unknown[]; beyond: number } };
  // Every branch of the demonstration has given something back.
  expect(report.total.returned).toBeGreaterThan(0);
  expect(cases.rows.length + cases.beyond).toBe(report.total.returned);
  const page = await pageAs('kepala.jyp');
  await page.goto('/reports/complaints?from=2026-01-01&to=2026-11-20');
  await page.getByRole('link', { name: `Buka ${report.total.returned} yang dikembalikan` }).click();
  await expect(page).toHaveURL(/\/reports\/complaints\/cases\?.*state=returned/);
  if (cases.rows.length > 0) await expect(page.getByRole('table').getByRole('rowheader')).toHaveCount(cases.rows.length);
  await expect(page.getByText(cases.beyond === 0 ? 'Semua penanganan yang dihitung tampil di daftar ini.' : `${cases.beyond} penanganan lain ikut dihitung`, { exact: false })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button')).toHaveCount(0);
});

test('complaints: the central office compares all offices with its own, a region its branches alone', async ({ pageAs }) => {
  const page = await pageAs('pusat');
  await page.goto('/reports/complaints?period=year');
  await expect(page.getByRole('table', { name: 'Antar kantor' }).getByRole('rowheader', { name: 'Kantor Pusat' })).toBeVisible();
  const region = await pageAs('wilayah3');
  await region.goto('/reports/complaints?period=year');
  await expect(region.getByRole('table', { name: 'Antar kantor' }).getByRole('rowheader', { name: /Bandar Lampung/ })).toBeVisible();
  await expect(region.getByRole('table', { name: 'Antar kantor' }).getByRole('rowheader', { name: /Kantor Pusat|Denpasar|Jayapura/ })).toHaveCount(0);
});

test('from each report a row of links leads to the others, the present one marked', async ({ pageAs }) => {
  const page = await pageAs('kepala.bdl');
  await page.goto('/reports');
  const links = page.getByRole('navigation', { name: 'Laporan', exact: true });
  await expect(links.getByRole('link', { name: 'Ringkasan' })).toHaveAttribute('aria-current', 'page');
  await links.getByRole('link', { name: 'Pengaduan' }).click();
  await expect(page).toHaveURL(/\/reports\/complaints$/);
  await expect(links.getByRole('link', { name: 'Pengaduan' })).toHaveAttribute('aria-current', 'page');
  await expect(links.locator('[aria-current]')).toHaveCount(1);
  await links.getByRole('link', { name: 'Kepuasan' }).click();
  await expect(page.getByRole('table', { name: 'Penilaian pengaduan' }).getByRole('rowheader', { name: 'Jajak keluar' })).toBeVisible();
  await expect(page.getByText(/Metode: penilaian 1–5 oleh pelapor setelah pengaduannya dijawab\. n = [\d.]+ penilaian/)).toBeVisible();
});

test('a manager is shown nothing of another branch, and a front-liner no report', async ({ apiAs }) => {
  const api = await apiAs('kepala.bdl');
  for (const path of ['read', 'cases']) expect((await api.post(`/api/reports/complaints/${path}`, { data: { scope: 'dps' } })).status()).toBe(404);
  const desk = await apiAs('loket.bdl');
  for (const path of ['read', 'cases']) expect((await desk.post(`/api/reports/complaints/${path}`, { data: { scope: null } })).status()).toBe(403);
});
