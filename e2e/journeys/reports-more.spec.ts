import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { readSheet } from 'read-excel-file/node';
import { expect, test } from '../fixtures/test';

/** The file that a button of the report gives. */
async function download(page: Page, name: string): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
  return readFileSync(await file.path());
}

test('satisfaction: n and method stand beside the figures, publications are quoted apart, and the address keeps the period', async ({ pageAs }) => {
  const page = await pageAs('kepala.bdl');
  await page.goto('/reports/satisfaction');
  await expect(page.getByRole('heading', { level: 1, name: 'Apakah peserta puas?' })).toBeVisible();
  await expect(page.getByText(/Metode: jajak keluar di loket\. n = [\d.]+ jawaban dari [\d.]+ kunjungan yang ditutup/)).toBeVisible();
  await expect(page.getByRole('figure').filter({ hasText: 'Indeks kepuasan peserta' })).toHaveCount(4);
  await expect(page.getByRole('figure').filter({ hasText: 'Sumber: OECD-OPSI case; Wahyuni 2021' })).toHaveCount(3);

  await page.getByRole('combobox', { name: 'Periode' }).selectOption({ label: '12 bulan terakhir' });
  await expect(page).toHaveURL(/period=12m/);
  await expect(page.getByRole('table', { name: 'Puas per bulan' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('combobox', { name: 'Periode' })).toHaveValue('12m');

  await page.getByRole('button', { name: 'Definisi Puas (nilai 4–5)' }).click();
  await expect(page.getByRole('note').filter({ hasText: 'Kunjungan tanpa jawaban tidak ikut dihitung' })).toBeVisible();
});

test('satisfaction: a workbook opens with the figures of the page, and a number of visits leads to them', async ({ pageAs }) => {
  const page = await pageAs('kepala.bdl');
  await page.goto('/reports/satisfaction');
  const services = page.getByRole('table', { name: 'Per layanan' });
  const row = services.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Pindah FKTP', exact: true }) });
  const answers = await row.getByRole('cell').first().innerText();
  const records = await readSheet(await download(page, 'Unduh Excel'));
  const record = records.find((each) => each.includes('Per layanan') && each.includes('Pindah FKTP'));
  expect(record?.[7]).toBe(Number(answers.replaceAll('.', '')));
  await row.getByRole('link').click();
  await expect(page).toHaveURL(/\/visits\?.*service=facility_change/);
});

test('transfers: rules, payers and full facilities, each number with its table, and the queue behind a rule', async ({ pageAs }) => {
  const page = await pageAs('kepala.bdl');
  await page.goto('/reports/transfers?period=12m');
  await expect(page.getByRole('heading', { level: 1, name: 'Seberapa cepat pindah FKTP diputus?' })).toBeVisible();
  await expect(page.getByRole('table', { name: 'FKTP mendekati kapasitas' })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Per pemerintah daerah' })).toBeVisible();
  const rule = page.getByRole('table', { name: 'Penolakan menurut aturan' }).getByRole('row').filter({ has: page.getByRole('rowheader', { name: /^T12/ }) });
  const count = Number((await rule.getByRole('link').first().innerText()).replaceAll('.', ''));
  await rule.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/transfers\?.*from=\d{4}-\d{2}-\d{2}&to=\d{4}-\d{2}-\d{2}.*code=T12/);
  // Just those that the number counts, and what they are is said.
  await expect(page.getByText(/^diajukan .* sampai .*Bandar Lampung/)).toBeVisible();
  await expect(page.getByText(new RegExp(`^${count} dari \\d+ pengajuan$`))).toBeVisible();
  await page.getByRole('button', { name: 'Hapus saringan' }).click();
  await expect(page).not.toHaveURL(/from=/);
});

test('a manager is shown nothing of another branch', async ({ apiAs }) => {
  const api = await apiAs('kepala.bdl');
  for (const report of ['transfers', 'satisfaction']) expect((await api.post(`/api/reports/${report}/read`, { data: { scope: 'dps' } })).status()).toBe(404);
});
