import { randomUUID } from 'node:crypto';
import type { APIRequestContext } from '@playwright/test';
import { expect, test } from '../fixtures/test';

const post = async (api: APIRequestContext, path: string, data: object) => {
  const answer = await api.post(`/api/calendar/${path}`, { data, headers: { 'idempotency-key': randomUUID() } });
  return { status: answer.status(), body: (await answer.json()) as { value?: unknown } };
};

// One calendar for all: two edits at once would each wait for the other's recount.
test.describe.configure({ mode: 'serial' });

test('a holiday is added from the keyboard, the recount is followed to its end, and it is taken off again', async ({ pageAs, apiAs }) => {
  const page = await pageAs('admin');
  await page.goto('/calendar');
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Tanggal').fill('30-12-2027');
  await dialog.getByLabel('Nama').fill('Libur daerah percobaan');
  await dialog.getByLabel(/Dasar keputusan/).fill('SKB 1/2027');
  await expect(dialog.getByText(/pengaduan terbuka/)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Hari libur disimpan.').first()).toBeVisible();
  await expect(page.getByText('Tenggat pengaduan terbuka sudah dihitung ulang')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/Hari libur 30 Des 2027 disimpan/)).toBeVisible();
  await expect(page.getByRole('tab', { name: /^2027/ })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('rowheader', { name: /30 Desember 2027/ })).toBeVisible();

  await page.getByRole('button', { name: 'Hapus Libur daerah percobaan' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Hapus' }).click();
  await expect(page.getByText('Dihapus dari kalender.').first()).toBeVisible();
  await expect(page.getByRole('rowheader', { name: /30 Desember 2027/ })).toHaveCount(0);
  expect((await post(await apiAs('admin'), 'remove-holiday', { date: '2027-12-30' })).status).toBe(404);
});

test('office hours: what is wrong stands beside the day, then they are saved', async ({ pageAs }) => {
  const page = await pageAs('admin');
  await page.goto('/calendar');
  await page.getByRole('button', { name: 'Tambah jam kantor' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Kantor').selectOption('jyp');
  await dialog.getByLabel('Mulai', { exact: true }).fill('27-12-2027');
  await dialog.getByLabel('Sampai').fill('31-12-2027');
  await dialog.getByLabel('Senin: Tutup').fill('7.00');
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  await expect(dialog.getByText('Jam kantor harus berurutan dan tidak bertumpuk.')).toBeVisible();
  await dialog.getByLabel('Senin: Tutup').fill('17.00');
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  await expect(page.getByText('Jam kantor disimpan.').first()).toBeVisible();
  await page.getByRole('button', { name: /Hapus jam Khusus .*27 Des 2027/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Hapus' }).click();
  await expect(page.getByText('Dihapus dari kalender.').first()).toBeVisible();
});

test('an edit of a colleague is on everybody’s screen; who only reads finds no buttons, and the server refuses as well', async ({ pageAs, apiAs }) => {
  const page = await pageAs('aduan.bdl');
  await page.goto('/calendar');
  await expect(page.getByRole('heading', { level: 1, name: 'Kalender kerja' })).toBeVisible();
  await expect(page.getByRole('button', { name: /Tambah|Ubah|Hapus/ })).toHaveCount(0);
  expect((await post(await apiAs('aduan.bdl'), 'save-holiday', { date: '2027-12-29', kind: 'national', name: 'Libur', decree: '' })).status).toBe(403);

  const admin = await apiAs('admin');
  expect((await post(admin, 'save-holiday', { date: '2027-12-29', kind: 'joint_leave', name: 'Cuti bersama percobaan', decree: 'SKB 1/2027' })).status).toBe(200);
  await page.getByRole('tab', { name: /^2027/ }).click();
  await expect(page.getByText('Cuti bersama percobaan')).toBeVisible();
  expect((await post(admin, 'remove-holiday', { date: '2027-12-29' })).status).toBe(200);
  await expect(page.getByText('Cuti bersama percobaan')).toHaveCount(0);
});
