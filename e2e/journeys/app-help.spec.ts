import { expect, test } from '../fixtures/test';
import { scanCard } from '../steps/scanner';
import { atTheDesk } from '../steps/desk';
import { CASES } from '../../prisma/seed/cases';

const { sitiRahayu, sitiRahayuNamesake, heriGunawan } = CASES;

test('help with the app by keyboard: problem, steps, outcome, and one line in the history', async ({ pageAs }) => {
  const page = await pageAs('loket.bdl');
  await atTheDesk(page).openRecord(sitiRahayuNamesake.nik, sitiRahayuNamesake.name);
  await page.keyboard.press('b');
  await expect(page.getByRole('heading', { level: 1, name: 'Bantuan Mobile JKN' })).toBeVisible();
  await page.keyboard.press('5');
  await expect(page.getByRole('heading', { level: 2, name: 'Pasang baru' })).toBeVisible();
  const steps = page.getByRole('list', { name: 'Langkah' }).getByRole('checkbox');
  await expect(steps).toHaveCount(9);

  // What was not done cannot have ended well: the step that is missing is shown.
  await page.keyboard.press('t');
  await expect(page.getByText(/Centang dahulu langkah “Pasang Mobile JKN dari toko resmi”/)).toBeVisible();
  await expect(steps.nth(2)).toBeFocused();

  for (const [index, key] of ['1', '2', '3'].entries()) {
    await page.keyboard.press(key);
    await expect(steps.nth(index)).toBeChecked();
  }
  await expect(page).toHaveURL(/done=check_phone,check_signal,install/);
  await page.reload();
  await expect(steps.nth(2)).toBeChecked();

  await page.keyboard.press('t');
  await expect(page.getByRole('button', { name: 'Simpan: Terpasang' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Bantuan tercatat: Pasang baru' })).toBeVisible();
  await expect(page.getByRole('link', { name: /Kembali ke data peserta/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: sitiRahayuNamesake.name })).toBeVisible();
  await expect(page.getByText('Bantuan Mobile JKN: Pasang baru, Terpasang').first()).toBeVisible();
});

test('where it is not possible the cause is named, suggested from the first step that failed', async ({ pageAs }) => {
  const page = await pageAs('loket.bdl');
  await page.goto(`/members/${heriGunawan.id}/app-help?problem=forgotten_password`);
  await page.getByRole('checkbox', { name: 'Pastikan sinyal atau Wi-Fi' }).check();
  await page.getByRole('button', { name: 'Tidak dapat' }).click();
  await expect(page.getByRole('radio', { name: 'Lupa kata sandi' })).toBeChecked();
  await page.getByRole('radio', { name: 'Lebih suka ke kantor' }).check();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Bantuan tercatat: Lupa kata sandi' })).toBeVisible();
  await page.keyboard.press('n');
  await expect(page.getByRole('heading', { level: 2, name: 'Apa masalahnya?' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('Bantuan Mobile JKN: Lupa kata sandi, Tidak dapat').first()).toBeVisible();
  await expect(page.getByText('Lebih suka ke kantor').first()).toBeVisible();
});

test('a card scanned while helping ticks nothing and leads to its member', async ({ pageAs }) => {
  const page = await pageAs('loket.bdl');
  await page.goto(`/members/${heriGunawan.id}/app-help?problem=new_install`);
  await expect(page.getByRole('list', { name: 'Langkah' }).getByRole('checkbox').first()).toBeFocused();
  const seen: string[] = [];
  page.on('framenavigated', (frame) => seen.push(frame.url()));
  await scanCard(page, sitiRahayu.cardNumber);
  await expect(page.getByRole('heading', { level: 1, name: 'SITI RAHAYU' })).toBeVisible();
  expect(seen.filter((address) => address.includes('done='))).toEqual([]);
});
