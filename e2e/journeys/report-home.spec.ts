import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { readSheet } from 'read-excel-file/node';
import { expect, test } from '../fixtures/test';

const figure = (page: Page, label: string): Locator => page.getByRole('term').filter({ hasText: label }).locator('xpath=..').getByRole('definition');

test('a manager begins with what must be known: five figures with their changes, and what waits, each with the way to it', async ({ pageAs }) => {
  const page = await pageAs('kepala.bdl');
  await page.goto('/');
  await expect(page).toHaveURL(/\/reports$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Apa yang perlu diketahui hari ini?' })).toBeVisible();
  await expect(page.getByRole('term')).toHaveCount(5);
  for (const label of ['Kunjungan per hari layanan', 'Dapat dihindari', 'Waktu tunggu', 'Mobile JKN diaktifkan', 'Pengunjung puas']) {
    await expect(figure(page, label)).toContainText('minggu sebelumnya');
    await expect(figure(page, label)).toContainText('tahun lalu');
  }
  await expect(page.getByRole('table', { name: 'Perbandingan kantor cabang' })).toHaveCount(0);
  const waiting = page.getByRole('region', { name: 'Perlu diputuskan hari ini' });
  await waiting.getByRole('link', { name: /Pindah FKTP menunggu persetujuan/ }).click();
  await expect(page).toHaveURL(/\/transfers\?view=waiting/);
  await page.goBack();
  await figure(page, 'Kunjungan per hari layanan').getByRole('link', { name: 'Laporan kunjungan' }).click();
  await expect(page).toHaveURL(/\/reports\/visits\?period=7d/);
  await expect(page.getByRole('heading', { level: 1, name: 'Apakah kunjungan turun?' })).toBeVisible();
});

test('the first page and the quotations leave as files that hold what the screen shows', async ({ pageAs }) => {
  const page = await pageAs('kepala.bdl');
  await page.goto('/reports');
  const perDay = await figure(page, 'Kunjungan per hari layanan').textContent();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Excel' }).click()]);
  const [head = [], week = []] = await readSheet(readFileSync(await file.path()));
  const cell = (name: string) => week[head.indexOf(name)];
  expect(cell('Rincian')).toBe('Tujuh hari terakhir');
  expect(perDay).toContain(new Intl.NumberFormat('id', { maximumFractionDigits: 1 }).format(Number(cell('Kunjungan per hari'))));
  await page.goto('/reports/published');
  const [quotations] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'CSV' }).click()]);
  const text = readFileSync(await quotations.path()).toString('utf8');
  expect(text.trimEnd().split('\r\n')).toHaveLength(1 + 30 + 3);
  expect(text).toContain('Klaim, tidak dipakai dalam perhitungan');
  expect(text).toContain('Wahyuni 2021');
});

test('a region compares its branches alone, in an order that survives a reload', async ({ pageAs }) => {
  const page = await pageAs('wilayah3');
  await page.goto('/reports');
  const table = page.getByRole('table', { name: 'Perbandingan kantor cabang' });
  await table.getByRole('link', { name: 'Kantor', exact: true }).click();
  await expect(page).toHaveURL(/sort=name/);
  await expect(table.getByRole('columnheader', { name: 'Kantor' })).toHaveAttribute('aria-sort', 'ascending');
  await page.reload();
  await expect(table.getByRole('columnheader', { name: 'Kantor' })).toHaveAttribute('aria-sort', 'ascending');
  await expect(table.getByRole('rowheader', { name: /Denpasar|Surabaya|Jayapura/ })).toHaveCount(0);
  await table.getByRole('rowheader').first().getByRole('link').click();
  await expect(page).toHaveURL(/\/reports\/visits\?scope=bdl/);
});

test('a front-liner has no figures to manage by', async ({ apiAs }) => {
  const api = await apiAs('loket.bdl');
  expect((await api.post('/api/reports/home', { data: { sort: null } })).status()).toBe(403);
});

test('a report is scheduled by e-mail, paused and removed; the page says that no server is set', async ({ pageAs }) => {
  const page = await pageAs('kepala.bdl');
  await page.goto('/reports/mail');
  await expect(page.getByText('Pengiriman surel belum diaktifkan')).toBeVisible();
  await expect(page.getByText(/LOKET_SMTP_URL.*LOKET_MAIL_FROM/)).toBeVisible();
  const address = `kepala-${Date.now()}@example.go.id`;
  await page.getByLabel('Penerima').fill('bukan alamat');
  await page.getByRole('button', { name: 'Tambah jadwal' }).click();
  await expect(page.getByText('Ada alamat surel yang tidak dapat dipakai.')).toBeVisible();
  await page.getByLabel('Bentuk').selectOption('xlsx');
  await page.getByLabel('Penerima').fill(address);
  await page.getByRole('button', { name: 'Tambah jadwal' }).click();
  const row = page.getByRole('row').filter({ hasText: address });
  await expect(row).toContainText('Tiap Senin');
  await expect(row).toContainText('Belum pernah dikirim');
  await row.getByRole('button', { name: 'Jeda' }).click();
  await expect(row).toContainText('Dijeda');
  await row.getByRole('button', { name: 'Hapus' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Hapus jadwal' }).click();
  await expect(row).toHaveCount(0);
});

test('a supervisor reads the schedules and changes none', async ({ pageAs, apiAs }) => {
  const page = await pageAs('supervisor.bdl');
  await page.goto('/reports/mail');
  await expect(page.getByRole('heading', { level: 1, name: 'Laporan lewat surel' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: 'Tambah jadwal' })).toHaveCount(0);
  const api = await apiAs('supervisor.bdl');
  const save = { report: 'visits', format: 'pdf', rhythm: 'weekly', day: 1, recipients: ['a@example.go.id'] };
  expect((await api.post('/api/reports/mail/save', { data: save, headers: { 'idempotency-key': crypto.randomUUID() } })).status()).toBe(403);
});
