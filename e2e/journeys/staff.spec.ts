import type { Browser, Locator, Page } from '@playwright/test';
import { expect, test } from '../fixtures/test';
import { PASSWORD } from '../steps/staff';

/** Invites somebody and gives the fragment of the link, which is shown this once. */
async function invite(page: Page, { name, username, branch }: { name: string; username: string; branch: string }): Promise<string> {
  await page.goto('/staff');
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Nama lengkap').fill(name);
  await dialog.getByLabel('Nama pengguna').fill(username);
  await dialog.getByLabel('Peran').selectOption('frontliner');
  await dialog.getByLabel('Kantor cabang').selectOption(branch);
  await dialog.getByRole('button', { name: 'Buat undangan' }).click();
  return fragment(page);
}

/** The fragment of the link in the dialog, which is closed then. */
async function fragment(page: Page): Promise<string> {
  const dialog = page.getByRole('dialog', { name: /^Tautan untuk/ });
  const link = (await dialog.getByRole('group', { name: 'Tautan kata sandi' }).textContent()) ?? '';
  expect(link).toMatch(/\/set-password#[\w-]{43}$/);
  await dialog.getByRole('button', { name: 'Selesai' }).click();
  return new URL(link).hash;
}

/** A browser of a person who has no session. */
async function stranger(browser: Browser): Promise<Page> {
  return (await browser.newContext()).newPage();
}

async function setPassword(page: Page, hash: string, password = PASSWORD): Promise<void> {
  // A document of its own: the same address with a fragment alone would not be loaded anew.
  await page.goto('/sign-in');
  await page.goto(`/set-password${hash}`);
  await page.getByLabel('Kata sandi baru', { exact: true }).fill(password);
  await page.getByLabel('Ketik ulang kata sandi').fill(password);
  await page.getByRole('button', { name: 'Simpan kata sandi' }).click();
}

async function enter(page: Page, username: string, password = PASSWORD): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Nama pengguna').fill(username);
  await page.getByLabel('Kata sandi', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
}

const detail = (page: Page): Locator => page.getByRole('article', { name: 'Rincian pegawai' });

test('somebody is invited, sets a password by the link, works at another branch for a day, and is turned away once disabled', async ({ pageAs, browser }) => {
  const admin = await pageAs('admin');
  const hash = await invite(admin, { name: 'Sekar Arum Wulandari', username: 'sekar.arum', branch: 'sby' });
  await expect(detail(admin).getByRole('heading', { name: 'Sekar Arum Wulandari' })).toBeVisible();
  await expect(detail(admin).getByText('Diundang').first()).toBeVisible();

  const person = await stranger(browser);
  await person.goto(`/set-password${hash}`);
  await expect(person.getByText('Untuk Sekar Arum Wulandari, nama pengguna sekar.arum.')).toBeVisible();
  // The token has left the address.
  expect(new URL(person.url()).hash).toBe('');
  await person.getByLabel('Kata sandi baru', { exact: true }).fill('password1234');
  await person.getByLabel('Ketik ulang kata sandi').fill('password1234');
  await person.getByRole('button', { name: 'Simpan kata sandi' }).click();
  await expect(person.getByText(/terlalu umum/)).toBeVisible();
  await setPassword(person, hash);
  await expect(person.getByRole('heading', { name: 'Kata sandi tersimpan' })).toBeVisible();
  await setPasswordRefused(person, hash);

  await enter(person, 'sekar.arum');
  await expect(person).toHaveURL(/\/desk/);
  await expect(person.getByRole('banner').getByText('Surabaya').first()).toBeVisible();

  await admin.reload();
  await detail(admin).getByRole('button', { name: 'Tambah tugas' }).click();
  const duty = admin.getByRole('dialog');
  await duty.getByLabel('Kantor tugas').selectOption('dps');
  await duty.getByLabel('Alasan').fill('Menggantikan petugas yang cuti');
  await duty.getByRole('button', { name: 'Tugaskan' }).click();
  await expect(detail(admin).getByText('Berjalan')).toBeVisible();
  await person.reload();
  await expect(person.getByRole('banner').getByText('Denpasar').first()).toBeVisible();

  await detail(admin).getByRole('button', { name: 'Nonaktifkan' }).click();
  const disabling = admin.getByRole('dialog');
  await disabling.getByLabel('Alasan').fill('Mengundurkan diri');
  await disabling.getByRole('button', { name: 'Nonaktifkan' }).click();
  await expect(detail(admin).getByText('Nonaktif', { exact: true }).first()).toBeVisible();
  await expect(detail(admin).getByText('Mengundurkan diri')).toBeVisible();
  await person.reload();
  await expect(person).toHaveURL(/\/sign-in/);
  await enter(person, 'sekar.arum');
  await expect(person.getByRole('alert').getByText(/tidak cocok|salah/)).toBeVisible();
  await person.context().close();
});

async function setPasswordRefused(page: Page, hash: string): Promise<void> {
  await page.goto('/sign-in');
  await page.goto(`/set-password${hash}`);
  await expect(page.getByRole('heading', { name: 'Tautan tidak berlaku' })).toBeVisible();
}

test('a reset ends the session at once; the new link replaces the old one; the own password is changed with the old one', async ({ pageAs, browser }) => {
  const admin = await pageAs('admin');
  const first = await invite(admin, { name: 'Bagus Wicaksono', username: 'bagus.wicaksono', branch: 'bdl' });
  const person = await stranger(browser);
  await setPassword(person, first);
  await expect(person.getByRole('heading', { name: 'Kata sandi tersimpan' })).toBeVisible();
  await enter(person, 'bagus.wicaksono');
  await expect(person).toHaveURL(/\/desk/);

  await person.goto('/account/password');
  await person.locator('html[data-frame="listening"]').waitFor({ state: 'attached' });
  await person.getByLabel('Kata sandi sekarang').fill('bukan yang ini');
  await person.getByLabel('Kata sandi baru', { exact: true }).fill('sepeda merah di hutan');
  await person.getByLabel('Ketik ulang kata sandi baru').fill('sepeda merah di hutan');
  await person.getByRole('button', { name: 'Ganti kata sandi', exact: true }).click();
  await expect(person.getByText('Kata sandi sekarang tidak cocok.')).toBeVisible();
  await person.getByLabel('Kata sandi sekarang').fill(PASSWORD);
  await person.getByRole('button', { name: 'Ganti kata sandi', exact: true }).click();
  await expect(person.getByText('Kata sandi diganti.')).toBeVisible();

  await admin.reload();
  await detail(admin).getByRole('button', { name: 'Buat tautan kata sandi' }).click();
  const dialog = admin.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Buat tautan' }).click();
  await expect(dialog.getByText('Wajib diisi.')).toBeVisible();
  await dialog.getByLabel('Alasan').fill('Lupa kata sandi');
  await dialog.getByRole('button', { name: 'Buat tautan' }).click();
  const second = await fragment(admin);
  await person.reload();
  await expect(person).toHaveURL(/\/sign-in/);
  await setPassword(person, second);
  await expect(person.getByRole('heading', { name: 'Kata sandi tersimpan' })).toBeVisible();
  await enter(person, 'bagus.wicaksono');
  await expect(person).toHaveURL(/\/desk/);
  await expect(detail(admin).getByText('Tautan kata sandi dibuat')).toBeVisible();
  await person.context().close();
});

test('the list is narrowed by office and name, survives a reload, and the own account shows no acts', async ({ pageAs }) => {
  const admin = await pageAs('admin');
  await admin.goto('/staff?branch=jyp&role=supervisor');
  await expect(admin.getByRole('gridcell', { name: 'Yohanes Suebu' })).toBeVisible();
  await expect(admin.getByRole('gridcell', { name: 'Hendra Gunawan' })).toHaveCount(0);
  await admin.getByRole('gridcell', { name: 'Yohanes Suebu' }).click();
  await expect(admin).toHaveURL(/\/staff\/[0-9a-f-]{36}\?branch=jyp&role=supervisor/);
  await admin.reload();
  await expect(detail(admin).getByRole('heading', { name: 'Yohanes Suebu' })).toBeVisible();
  await admin.goto('/staff');
  await admin.getByRole('searchbox', { name: 'Nama atau nama pengguna' }).fill('dimas nug');
  await admin.getByRole('gridcell', { name: 'Dimas Nugroho' }).click();
  await expect(detail(admin).getByText(/Akun sendiri tidak dapat diubah/)).toBeVisible();
  await expect(detail(admin).getByRole('button', { name: /Ubah|Nonaktifkan|Buat tautan|Akhiri/ })).toHaveCount(0);
});

test('a key of another system is made, shown once, works, and is refused once revoked', async ({ pageAs, playwright, baseURL }) => {
  const admin = await pageAs('admin');
  await admin.goto('/staff/keys');
  await admin.keyboard.press('n');
  const dialog = admin.getByRole('dialog');
  await dialog.getByLabel('Nama sistem').fill('Situs Web');
  await dialog.getByLabel('Kanal pengaduan').selectOption('website');
  await dialog.getByRole('button', { name: 'Buat kunci' }).click();
  await expect(dialog.getByText('Pakai huruf kecil, angka, dan tanda hubung.')).toBeVisible();
  await dialog.getByLabel('Nama sistem').fill('situs-percobaan');
  await dialog.getByRole('button', { name: 'Buat kunci' }).click();
  const shown = admin.getByRole('dialog', { name: 'Kunci untuk situs-percobaan' });
  const key = (await shown.getByRole('group', { name: 'Kunci sistem' }).textContent()) ?? '';
  await shown.getByRole('button', { name: 'Selesai' }).click();

  const system = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { authorization: `Bearer ${key}` } });
  expect((await system.get('/api/v1/complaints/tidak-ada')).status()).toBe(404);
  await admin.getByRole('button', { name: `Cabut kunci situs-percobaan ${key.slice(0, 16)}` }).click();
  await admin.getByRole('dialog').getByRole('button', { name: 'Cabut' }).click();
  await expect(admin.getByText('Kunci dicabut.').first()).toBeVisible();
  expect((await system.get('/api/v1/complaints/tidak-ada')).status()).toBe(401);
  await admin.reload();
  await expect(admin.getByText(key)).toHaveCount(0);
  await system.dispose();
});
