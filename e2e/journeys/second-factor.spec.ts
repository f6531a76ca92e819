import { expect, test } from '../fixtures/test';
import { proveByPassword } from '../steps/proof';
import { givePassword, listening, signOut, telephoneWith } from '../steps/second-factor';
import { browserOf, openTab } from '../steps/sessions';
import { newPerson, PASSWORD } from '../steps/staff';

/** An account of this journey alone. */
const PERSON = 'kepala.sby';

test('the demo account with a second factor signs in with the code that stands beside it', async ({ page }) => {
  // Others sign in as the same account: a code that they took first is followed by another within half a minute.
  test.setTimeout(150_000);
  await givePassword(page, 'admin');
  await expect(page.getByRole('heading', { level: 1, name: 'Kode masuk' })).toBeVisible();
  await expect(page.getByLabel('Kode 6 angka')).toBeFocused();
  expect(page.url()).toMatch(/\/sign-in$/);
  expect((await page.context().cookies()).map(({ name }) => name)).not.toContain('loket.session');
  await expect(async () => {
    const shown = await page.getByText(/^kode \d{3} \d{3}$/).textContent({ timeout: 1_000 });
    await page.getByLabel('Kode 6 angka').fill(shown?.replace('kode ', '') ?? '');
    await page.getByRole('button', { name: 'Masuk', exact: true }).click();
    await expect(page).toHaveURL(/\/policies/, { timeout: 5_000 });
  }).toPass({ timeout: 120_000, intervals: [2_000, 10_000, 15_000] });
});

test('setting it up, signing in with it, a recovery code, and switching it off again', async ({ page }) => {
  test.setTimeout(120_000);
  await givePassword(page, PERSON);
  await expect(page).toHaveURL(/\/reports/);
  await listening(page);
  await page.getByRole('button', { name: /^Akun/ }).click();
  await page.getByRole('link', { name: 'Faktor kedua' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Faktor kedua' })).toBeVisible();
  await expect(page.getByText('Belum aktif')).toBeVisible();

  // Proof first; then what was asked for goes on by itself.
  await page.getByRole('button', { name: 'Pasang faktor kedua' }).click();
  await proveByPassword(page);
  await expect(page.getByRole('img', { name: 'Kode QR untuk aplikasi autentikator' })).toBeVisible();
  const telephone = telephoneWith((await page.locator('main code').first().textContent()) ?? '');
  await page.getByLabel('Kode 6 angka').fill('12');
  await page.getByRole('button', { name: 'Aktifkan' }).click();
  await expect(page.getByLabel('Kode 6 angka')).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('Kode 6 angka').fill(telephone.nextCode());
  await page.getByRole('button', { name: 'Aktifkan' }).click();

  const codes = page.getByRole('list', { name: 'Kode pemulihan' }).getByRole('listitem');
  await expect(codes).toHaveCount(10);
  const recovery = (await codes.first().textContent()) ?? '';
  expect(recovery).toMatch(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/);
  await page.getByRole('button', { name: 'Sudah disimpan, lanjutkan' }).click();
  await expect(page.getByText('Sisa 10 kode pemulihan')).toBeVisible();
  await expect(page.getByText(recovery)).toHaveCount(0);
  await signOut(page);

  await givePassword(page, PERSON);
  await page.getByLabel('Kode 6 angka').fill('000000');
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Kode salah' })).toBeVisible();
  await page.getByLabel('Kode 6 angka').fill(telephone.nextCode());
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
  await expect(page).toHaveURL(/\/reports/);
  await signOut(page);

  await givePassword(page, PERSON);
  await page.getByRole('button', { name: 'Pakai kode pemulihan' }).click();
  await page.getByLabel('Kode pemulihan').fill(recovery.toLowerCase());
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
  await expect(page).toHaveURL(/\/reports/);
  await listening(page);
  await page.goto('/account/second-factor');
  await expect(page.getByText('Sisa 9 kode pemulihan')).toBeVisible();
  await listening(page);

  // Signed in with a code just now: that is proof enough.
  await page.getByRole('button', { name: 'Matikan faktor kedua' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Matikan' }).click();
  await expect(page.getByText('Belum aktif')).toBeVisible();
  await signOut(page);
  await givePassword(page, PERSON);
  await expect(page).toHaveURL(/\/reports/);
});

test('a lost second factor is taken away by the administrator: with a reason, and every session ends', async ({ browser, baseURL, pageAs, apiAs }) => {
  await newPerson(await apiAs('admin'), { username: 'hilang.telepon', name: 'Melati Kusumawardani', role: 'frontliner', branchId: 'sby' });
  const own = await browserOf(browser, baseURL ?? '', 'hilang.telepon', PASSWORD);
  const person = await openTab(own, '/account/second-factor');
  await person.getByRole('button', { name: 'Pasang faktor kedua' }).click();
  await proveByPassword(person, PASSWORD);
  const telephone = telephoneWith((await person.locator('main code').first().textContent()) ?? '');
  await person.getByLabel('Kode 6 angka').fill(telephone.nextCode());
  await person.getByRole('button', { name: 'Aktifkan' }).click();
  await person.getByRole('button', { name: 'Sudah disimpan, lanjutkan' }).click();
  await expect(person.getByText('Sisa 10 kode pemulihan')).toBeVisible();

  const admin = await pageAs('admin');
  await admin.goto('/staff');
  await admin.getByRole('searchbox', { name: 'Nama atau nama pengguna' }).fill('melati kus');
  await admin.getByRole('gridcell', { name: 'Melati Kusumawardani' }).click();
  const detail = admin.getByRole('article', { name: 'Rincian pegawai' });
  await detail.getByRole('button', { name: 'Hapus faktor kedua' }).click();
  const dialog = admin.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Hapus faktor kedua' }).click();
  await expect(dialog.getByText('Wajib diisi.')).toBeVisible();
  await dialog.getByLabel('Alasan').fill('Telepon hilang di jalan');
  await dialog.getByRole('button', { name: 'Hapus faktor kedua' }).click();
  await expect(detail.getByText('Telepon hilang di jalan')).toBeVisible();
  await expect(detail.getByRole('button', { name: 'Hapus faktor kedua' })).toHaveCount(0);
  await expect(detail.getByText('Tidak ada sesi terbuka.')).toBeVisible();

  await person.reload();
  await expect(person).toHaveURL(/\/sign-in/);
  await person.getByLabel('Nama pengguna').fill('hilang.telepon');
  await person.getByLabel('Kata sandi', { exact: true }).fill(PASSWORD);
  await person.getByRole('button', { name: 'Masuk', exact: true }).click();
  await expect(person.getByRole('heading', { level: 1, name: 'Faktor kedua' })).toBeVisible();
  await expect(person.getByText('Belum aktif')).toBeVisible();
  await own.close();
});

test('a file of more than a hundred people waits for proof; then it comes without another word', async ({ browser, baseURL }) => {
  // A session of its own: one that proved itself elsewhere would not be asked.
  const context = await browserOf(browser, baseURL ?? '', 'pusat');
  const page = await openTab(context, '/complaints?view=all');
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  const dialog = page.getByRole('dialog', { name: 'Buktikan ini memang pemilik akun' });
  const ask = async () => {
    await page.getByRole('button', { name: /^Unduh/ }).click();
    await page.getByRole('menuitem', { name: 'Unduh CSV' }).click();
    await expect(dialog.getByLabel('Kata sandi akun ini')).toBeFocused();
  };
  await ask();
  await page.keyboard.press('Escape');
  await expect(page.getByText('Belum ada yang dikirim.').first()).toBeVisible();
  await ask();
  await dialog.getByLabel('Kata sandi akun ini').fill('bukan kata sandi');
  await dialog.getByRole('button', { name: 'Teruskan' }).click();
  await expect(dialog.getByText('Kata sandi tidak cocok.')).toBeVisible();
  const arriving = page.waitForEvent('download');
  await proveByPassword(page);
  expect((await arriving).suggestedFilename()).toMatch(/\.csv$/);
  await context.close();
});

test('the half-way state is no session: pages and routes stay closed', async ({ page, request }) => {
  const { csrfToken } = (await (await request.get('/api/auth/csrf')).json()) as { csrfToken: string };
  const answer = await request.post('/api/auth/callback/credentials', { form: { csrfToken, username: 'admin', password: 'loket-demo-2026', json: 'true' } });
  expect(answer.status()).toBe(401);
  const cookie = answer.headersArray().filter(({ name }) => name.toLowerCase() === 'set-cookie').map(({ value }) => value).find((value) => value.startsWith('loket.ticket='));
  expect(cookie).toMatch(/HttpOnly/i);
  expect(cookie).toMatch(/SameSite=Strict/i);
  const ticket = cookie?.split(';')[0]?.slice('loket.ticket='.length) ?? '';
  expect(await answer.text()).not.toContain(ticket);
  expect((await request.post('/api/session/step-up-kind', { data: {}, headers: { origin: new URL(answer.url()).origin } })).status()).toBe(401);
  // Neither is the ticket in place of the session's cookie.
  await page.context().addCookies([{ name: 'loket.session', value: ticket, url: answer.url() }]);
  await page.goto('/policies');
  await expect(page).toHaveURL(/\/sign-in/);
});
