import { randomUUID } from 'node:crypto';
import type { APIRequestContext, Page } from '@playwright/test';
import { expect, test } from '../fixtures/test';

const post = async (api: APIRequestContext, path: string, data: object) => {
  const answer = await api.post(`/api/calendar/${path}`, { data, headers: { 'idempotency-key': randomUUID() } });
  return { status: answer.status(), body: (await answer.json()) as { value?: unknown } };
};

/** A recount begins at once, or with the next minute where the one before was still under way. */
const RECOUNTED = { timeout: 90_000 };

// One calendar for all: two edits at once would each wait for the other's recount.
test.describe.configure({ mode: 'serial', timeout: 150_000 });

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
  await expect(page.getByText('Tenggat pengaduan terbuka sudah dihitung ulang')).toBeVisible(RECOUNTED);
  await expect(page.getByText(/Hari libur 30 Des 2027 disimpan/)).toBeVisible();
  await expect(page.getByRole('tab', { name: /^2027/ })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('rowheader', { name: /30 Desember 2027/ })).toBeVisible();

  await page.getByRole('button', { name: 'Hapus Libur daerah percobaan' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Hapus' }).click();
  await expect(page.getByText('Dihapus dari kalender.', { exact: true }).first()).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
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
  await expect(page.getByText('Dihapus dari kalender.', { exact: true }).first()).toBeVisible();
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

test('joint leave becomes a working day from a day on: nothing open moves, the calendar tells, and the rule is taken back before its day', async ({ pageAs }) => {
  const name = 'Cuti bersama sebagai hari kerja';
  const page = await pageAs('admin');
  await page.goto('/calendar');
  await page.getByRole('link', { name: 'Ubah ketentuan' }).click();
  await page.getByRole('button', { name: `Buat versi baru ${name}` }).click();
  const form = page.getByRole('dialog', { name: `Nilai baru: ${name}` });
  await form.getByLabel('Cuti bersama dihitung hari kerja').selectOption({ label: 'Ya' });
  await form.getByLabel('Berlaku mulai').fill('1-3-2027');
  await expect(form.getByRole('region', { name: 'Yang berubah' })).toContainText('Cuti bersama dihitung hari kerja: Tidak → Ya');
  await expect(form.getByText(/Tidak satu pun tenggat dari [\d.]+ pengaduan terbuka bergeser/)).toBeVisible();
  await expect(form.getByText(/Cuti bersama tercatat sejak tanggal itu: 9 Mar 2027, 12 Mar 2027/)).toBeVisible();
  await expect(form.getByText(/Contoh: Merah, diterima .*: tenggat undang-undang /)).toBeVisible();
  await form.getByLabel('Sumber').fill('SE Menteri 1/2027');
  await form.getByLabel('Alasan').fill('SE Menteri 1/2027');
  await form.getByRole('button', { name: 'Catat nilai baru' }).click();
  await expect(page.getByText('Nilai baru dicatat.').first()).toBeVisible();

  await page.goto('/calendar');
  await expect(page.getByText(/Mulai 1 Mar 2027 dihitung sebagai hari kerja/)).toBeVisible();
  await expect(page.getByText('Tenggat pengaduan terbuka sudah dihitung ulang')).toBeVisible(RECOUNTED);
  await expect(page.getByText(/Ketentuan pengaduan mulai 1 Mar 2027 dicatat/)).toBeVisible();
  await withdraw(page, name);
  await page.getByRole('button', { name: `Riwayat ${name}` }).click();
  await expect(page.getByRole('dialog').getByText('Nilai ditarik').first()).toBeVisible();
  await expect(page.getByRole('dialog').getByText('Alasan: SE Menteri 1/2027').first()).toBeVisible();
});

test('the promises of complaints are changed number by number: what does not agree stands beside its field, examples show what changes', async ({ pageAs }) => {
  const name = 'Janji waktu pengaduan';
  const page = await pageAs('admin');
  await page.goto('/policies');
  await expect(page.getByRole('row', { name: new RegExp(name) })).toContainText('Merah: tanggapan pertama: 30 menit kerja');
  await page.getByRole('button', { name: `Buat versi baru ${name}` }).click();
  const form = page.getByRole('dialog', { name: `Nilai baru: ${name}` });
  await expect(form.getByText('Pengaduan yang sudah diterima tidak berubah')).toBeVisible();
  const red = form.getByRole('group', { name: 'Merah' });
  const green = form.getByRole('group', { name: 'Hijau' });
  await red.getByLabel('Penyelesaian', { exact: true }).fill('9');
  await green.getByLabel('Penyelesaian', { exact: true }).fill('7');
  await form.getByLabel('Berlaku mulai').fill('29-3-2027');
  await form.getByLabel('Alasan').fill('Keputusan Direksi 1/2027');
  await form.getByRole('button', { name: 'Catat nilai baru' }).click();
  await expect(red.getByText('Tidak boleh lebih lama dari tingkat yang lebih ringan.')).toBeVisible();
  await red.getByLabel('Penyelesaian', { exact: true }).fill('1');
  await green.getByLabel('Satuan: Tanggapan pertama').selectOption({ label: 'hari kerja' });
  await green.getByLabel('Tanggapan pertama', { exact: true }).fill('2');
  const changed = form.getByRole('region', { name: 'Yang berubah' });
  await expect(changed).toContainText('Hijau: tanggapan pertama: hari itu juga → 2 hari kerja');
  await expect(changed).toContainText('Hijau: penyelesaian: 10 hari kerja → 7 hari kerja');
  await expect(form.getByText(/Contoh: Hijau, diterima 29 Mar 2027, 09[.:]00: penyelesaian 12 Apr 2027/)).toBeVisible();
  await form.getByRole('button', { name: 'Catat nilai baru' }).click();
  await expect(page.getByText('Nilai baru dicatat.').first()).toBeVisible();

  await page.goto('/policies?on=2027-03-29');
  await expect(page.getByRole('row', { name: new RegExp(name) }).first()).toContainText('Hijau: penyelesaian: 7 hari kerja');
  await withdraw(page, name);
});

/** Takes back what was recorded and does not hold yet. */
async function withdraw(page: Page, name: string): Promise<void> {
  await page.goto('/policies');
  await page.getByRole('button', { name: /Tampilkan .* nilai lain/ }).click();
  await page.getByRole('button', { name: `Tarik versi yang belum berlaku: ${name}` }).click();
  await page.getByRole('dialog').getByLabel('Alasan').fill('Batal ditetapkan');
  await page.getByRole('dialog').getByRole('button', { name: 'Tarik' }).click();
  await expect(page.getByText('Nilai ditarik.').first()).toBeVisible();
}
