import { randomUUID } from 'node:crypto';
import type { APIRequestContext, Page } from '@playwright/test';
import { expect, test } from '../fixtures/test';

/** A facility of this file alone: invented, of a branch whose list no other journey reads. */
const CODE = '0877U801';
const NAME = 'Klinik Pratama Tulip Percobaan';

const post = (api: APIRequestContext, command: string, data: object) => api.post(`/api/policies/${command}`, { data, headers: { 'idempotency-key': randomUUID() } });
const dialog = (page: Page) => page.getByRole('dialog');

// The steps build on one another: a facility, its contract, what is seen of it on other days.
test.describe.configure({ mode: 'serial' });

test('a facility is added from the keyboard, gets its contract, and yesterday nobody knew of it', async ({ pageAs }) => {
  const page = await pageAs('admin');
  await page.goto('/policies?branch=jyp');
  await page.keyboard.press('n');
  await dialog(page).getByLabel('Kode').fill('877');
  await dialog(page).getByLabel('Nama').fill(NAME);
  await dialog(page).getByLabel('Kecamatan').fill('Abepura');
  await dialog(page).getByLabel('Alamat').fill('Jl. Tulip 1');
  await dialog(page).getByLabel('Alasan').fill('Surat Dinkes 1/2026');
  await dialog(page).getByRole('button', { name: 'Tambah faskes' }).click();
  await expect(dialog(page).getByText(/empat angka, satu huruf, tiga angka/)).toBeVisible();
  await dialog(page).getByLabel('Kode').fill(CODE.toLowerCase());
  await dialog(page).getByRole('button', { name: 'Tambah faskes' }).click();
  await expect(page.getByText(`${NAME} ditambahkan.`).first()).toBeVisible();

  await page.getByRole('button', { name: `Buka rincian ${NAME}` }).click();
  const panel = page.getByRole('dialog', { name: NAME });
  await expect(panel.getByText('Tidak ada kontrak')).toBeVisible();
  await expect(panel.getByText('Faskes ditambahkan')).toBeVisible();
  await panel.getByRole('button', { name: 'Catat kontrak' }).click();
  const contract = page.getByRole('dialog', { name: `Kontrak baru ${NAME}` });
  await contract.getByLabel('Nomor kontrak').fill('PKS/TULIP/2026');
  await contract.getByLabel(/Dokter menurut kontrak/).fill('3');
  await contract.getByLabel('Kontrak mulai').fill('1-10-2026');
  await contract.getByLabel(/Kontrak sampai/).fill('30-9-2026');
  await contract.getByLabel('Alasan').fill('PKS ditandatangani');
  await expect(contract.getByRole('region', { name: 'Yang berubah' })).toContainText('PKS/TULIP/2026');
  await contract.getByRole('button', { name: 'Catat kontrak' }).click();
  await expect(contract.getByText('Mendahului awalnya.')).toBeVisible();
  await contract.getByLabel(/Kontrak sampai/).fill('');
  await contract.getByRole('button', { name: 'Catat kontrak' }).click();
  await expect(page.getByText(`Kontrak ${NAME} dicatat.`).first()).toBeVisible();
  await expect(page.getByRole('row', { name: new RegExp(NAME) })).toContainText('PKS/TULIP/2026');

  await page.getByLabel('Keadaan per tanggal').fill('19-11-2026');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/on=2026-11-19/);
  await expect(page.getByText('Keadaan per 19 November 2026')).toBeVisible();
  await expect(page.getByRole('row', { name: new RegExp(NAME) })).toHaveCount(0);
  await page.reload();
  await expect(page.getByText('Keadaan per 19 November 2026')).toBeVisible();
  await expect(page.getByRole('button', { name: /Tambah faskes|Buat versi baru|Ubah kantor/ })).toHaveCount(0);
  await page.getByRole('link', { name: 'Kembali ke hari ini' }).click();
  await expect(page.getByRole('row', { name: new RegExp(NAME) })).toBeVisible();
});

test('its contract is ended with a reason, and the history tells who, when and why', async ({ pageAs }) => {
  const page = await pageAs('admin');
  await page.goto('/policies?branch=jyp');
  await page.getByRole('button', { name: `Buka rincian ${NAME}` }).click();
  await page.getByRole('button', { name: 'Akhiri kontrak PKS/TULIP/2026' }).click();
  await dialog(page).getByLabel('Hari terakhir').fill('31-12-2026');
  await dialog(page).getByLabel('Alasan').fill('Izin dicabut');
  await expect(dialog(page).getByRole('region', { name: 'Yang berubah' })).toContainText('Kontrak sampai: tidak ada → 31 Des 2026');
  await expect(dialog(page).getByText('Tidak ada peserta terdaftar di sini.')).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Akhiri kontrak' }).click();
  await expect(page.getByText(`Kontrak ${NAME} diakhiri.`).first()).toBeVisible();
  await page.getByRole('button', { name: `Buka rincian ${NAME}` }).click();
  const history = page.getByRole('list', { name: 'Riwayat' });
  await expect(history.getByText(/Kontrak diakhiri/)).toBeVisible();
  await expect(history.getByText('Alasan: Izin dicabut')).toBeVisible();
  await expect(history.getByText('oleh Dimas Nugroho').first()).toBeVisible();
});

test('a policy of a local government: what changes is said before, the past is refused beside its field, the version waits and is withdrawn', async ({ pageAs }) => {
  const page = await pageAs('admin');
  await page.goto('/policies?branch=jyp');
  const name = 'Pemerintah Kabupaten Jayapura';
  await page.getByRole('button', { name: `Buat versi baru ${name}` }).click();
  const form = page.getByRole('dialog', { name: `Kebijakan baru ${name}` });
  await expect(form.getByText('Belum ada yang berbeda.')).toBeVisible();
  await form.getByLabel('Klinik pratama').check();
  await form.getByLabel('Dinas Sosial').check();
  await form.getByLabel('Alasan').fill('PKS 440/77/2027');
  await expect(form.getByText('Surat: Tidak perlu → Dinas Sosial')).toBeVisible();
  await expect(form.getByText(/peserta PBI APBD/)).toBeVisible();
  await form.getByLabel('Berlaku mulai').fill('1-1-2026');
  await form.getByRole('button', { name: 'Catat versi baru' }).click();
  await expect(form.getByText(/Paling awal/)).toBeVisible();
  await form.getByLabel('Berlaku mulai').fill('1-3-2027');
  await form.getByRole('button', { name: 'Catat versi baru' }).click();
  await expect(page.getByText(`Kebijakan ${name} dicatat.`).first()).toBeVisible();
  await page.goto('/policies?branch=jyp&on=2027-03-01');
  await expect(page.getByRole('row', { name: new RegExp(name) }).first()).toContainText('Dinas Sosial');

  await page.goto('/policies?branch=jyp');
  await page.getByRole('button', { name: /Tampilkan .* versi lain/ }).click();
  await page.getByRole('button', { name: `Tarik versi yang belum berlaku: ${name}` }).click();
  await dialog(page).getByLabel('Alasan').fill('Batal ditandatangani');
  await dialog(page).getByRole('button', { name: 'Tarik' }).click();
  await expect(page.getByText('Versi ditarik.').first()).toBeVisible();
  await page.getByRole('button', { name: `Riwayat ${name}` }).click();
  await expect(dialog(page).getByText('Versi baru dicatat')).toBeVisible();
  await expect(dialog(page).getByText('Alasan: Batal ditandatangani')).toBeVisible();
});

test('who was overtaken is told by whom and what, keeps the entries, and saves over what is there now', async ({ pageAs, apiAs }) => {
  const page = await pageAs('admin');
  await page.goto('/policies?branch=jyp');
  await page.getByRole('button', { name: `Buka rincian ${NAME}` }).click();
  await page.getByRole('button', { name: 'Perbaiki data' }).click();
  await dialog(page).getByLabel('Alamat').fill('Jl. Tulip 2');
  await dialog(page).getByLabel('Alasan').fill('Pindah');
  const facts = { name: NAME, type: 'clinic', regencyCode: '91.71', district: 'Heram', address: 'Jl. Tulip 1', doctors: 1 };
  const answer = await post(await apiAs('admin'), 'change-facility', { code: CODE, version: 3, reason: 'Salah kecamatan', ...facts });
  expect(answer.status(), await answer.text()).toBe(200);
  await dialog(page).getByRole('button', { name: 'Simpan' }).click();
  await expect(dialog(page).getByText('Kecamatan: Abepura → Heram')).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Muat yang terbaru' }).click();
  await expect(page.getByText('Data terbaru dimuat.').first()).toBeVisible();
  await expect(dialog(page).getByLabel('Alamat')).toHaveValue('Jl. Tulip 2');
  await expect(dialog(page).getByRole('region', { name: 'Yang berubah' })).toContainText('Kecamatan: Heram → Abepura');
  await dialog(page).getByLabel('Kecamatan').fill('Heram');
  await dialog(page).getByRole('button', { name: 'Simpan' }).click();
  await expect(page.getByText(`Data ${NAME} diperbaiki.`).first()).toBeVisible();
});

test('who only reads finds the history and no way to change anything, and the server refuses as well', async ({ pageAs, apiAs }) => {
  const page = await pageAs('wilayah3');
  await page.goto('/policies');
  await expect(page.getByRole('heading', { level: 1, name: 'Kebijakan' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^(Buat versi baru|Tarik versi|Tambah faskes|Ubah kantor)/ })).toHaveCount(0);
  await page.getByRole('button', { name: /^Riwayat Pemerintah/ }).first().click();
  await expect(dialog(page).getByRole('heading', { name: /^Riwayat Pemerintah/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  expect((await post(await apiAs('wilayah3'), 'change-branch', { branchId: 'bdl', version: 0, reason: 'x', name: 'Kantor', address: 'Jl. A 1', phone: '1234' })).status()).toBe(403);
});

test('a branch is added with the first regency of its area, is offered where people get duty, and a local government pays there from its day on', async ({ pageAs, apiAs }) => {
  const page = await pageAs('admin');
  await page.goto('/policies?branch=jyp');
  await page.getByRole('button', { name: 'Tambah kantor cabang' }).click();
  const form = page.getByRole('dialog', { name: 'Tambah kantor cabang' });
  await form.getByLabel('Kode kantor').fill('jyp');
  await form.getByLabel('Nama', { exact: true }).fill('Kantor Cabang Wamena Percobaan');
  await form.getByLabel('Kedeputian wilayah').selectOption({ label: 'Kedeputian Wilayah XII' });
  await form.getByLabel('Zona waktu').selectOption('Asia/Jayapura');
  await form.getByLabel('Alamat').fill('Jl. Contoh Trikora No. 505');
  await form.getByLabel('Telepon').fill('(0969) 000505');
  await form.getByLabel('Kode kabupaten atau kota').fill('95.01');
  await form.getByLabel('Nama kabupaten atau kota').fill('Kabupaten Jayawijaya');
  await form.getByLabel('Alasan').fill('Keputusan Direksi 12/2026');
  await form.getByRole('button', { name: 'Tambah kantor cabang' }).click();
  await expect(form.getByText('Kode ini sudah dipakai kantor lain.')).toBeVisible();
  await form.getByLabel('Kode kantor').fill('wmx');
  await form.getByRole('button', { name: 'Tambah kantor cabang' }).click();
  await expect(page.getByText('Kantor Cabang Wamena Percobaan ditambahkan.').first()).toBeVisible();
  await expect(page).toHaveURL(/branch=wmx/);
  await expect(page.locator('#office').getByText('Kabupaten Jayawijaya')).toBeVisible();

  await page.locator('#office').getByRole('button', { name: 'Tambah wilayah kerja' }).click();
  await dialog(page).getByLabel('Kode kabupaten atau kota').fill('91.71');
  await dialog(page).getByLabel('Nama kabupaten atau kota').fill('Kabupaten Yahukimo');
  await dialog(page).getByLabel('Alasan').fill('Perluasan');
  await dialog(page).getByRole('button', { name: 'Tambah wilayah' }).click();
  await expect(dialog(page).getByText('Wilayah ini sudah tercatat pada sebuah kantor.')).toBeVisible();
  await dialog(page).getByLabel('Kode kabupaten atau kota').fill('95.03');
  await dialog(page).getByRole('button', { name: 'Tambah wilayah' }).click();
  await expect(page.locator('#office').getByText('Kabupaten Jayawijaya, Kabupaten Yahukimo')).toBeVisible();

  await page.getByRole('button', { name: 'Tambah Pemda' }).click();
  const government = page.getByRole('dialog', { name: 'Tambah Pemda pada Kantor Cabang Wamena Percobaan' });
  await government.getByLabel('Nama Pemda').fill('Pemerintah Kabupaten Jayawijaya');
  await expect(government.getByLabel('Kode Pemda')).toHaveValue('pemkab-jayawijaya');
  await government.getByLabel('Puskesmas').check();
  await government.getByLabel(/Nomor PKS/).fill('PKS 440/95/2026');
  await government.getByLabel(/PKS mulai/).fill('1-12-2026');
  await government.getByLabel('Berlaku mulai').fill('1-12-2026');
  await government.getByLabel('Alasan').fill('PKS 440/95/2026');
  await government.getByRole('button', { name: 'Tambah Pemda' }).click();
  await expect(government.getByText('Wajib diisi.')).toBeVisible();
  await government.getByLabel('Kabupaten Jayawijaya', { exact: true }).check();
  await expect(government.getByRole('region', { name: 'Yang berubah' })).toContainText('Wilayah: Kabupaten Jayawijaya');
  await government.getByRole('button', { name: 'Tambah Pemda' }).click();
  await expect(page.getByText('Pemerintah Kabupaten Jayawijaya ditambahkan.').first()).toBeVisible();
  await expect(page.getByRole('row', { name: /Pemerintah Kabupaten Jayawijaya/ })).toContainText('Belum berlaku');
  await expect(page.getByText('Belum ada kebijakan tercatat: Pemerintah Kabupaten Jayawijaya (mulai 1 Des 2026).')).toBeVisible();
  await page.getByRole('button', { name: 'Riwayat Pemerintah Kabupaten Jayawijaya' }).click();
  await expect(dialog(page).getByText('Pemda ditambahkan')).toBeVisible();
  await page.keyboard.press('Escape');

  await page.goto('/policies?branch=wmx&on=2026-11-19');
  await expect(page.getByText('Kantor ini baru dicatat pada 20 November 2026.')).toBeVisible();
  await page.goto('/staff');
  await page.keyboard.press('n');
  await dialog(page).getByLabel('Peran').selectOption('frontliner');
  await dialog(page).getByLabel('Kantor cabang').selectOption('wmx');
  expect((await post(await apiAs('supervisor.jyp'), 'add-branch', { branchId: 'wmz', reason: 'x' })).status()).toBe(403);
});
