import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixtures/test';
import { browserOf, openTab } from '../steps/sessions';
import { newPerson, PASSWORD } from '../steps/staff';

/** Pastes a text into a field as a password manager's user does. */
async function paste(page: Page, field: Locator, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await field.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+v');
}

test('the password at the sign-in is hidden, shown on demand, pasted whole, and named for password managers', async ({ page }) => {
  await page.goto('/sign-in');
  const field = page.getByLabel('Kata sandi', { exact: true });
  await expect(field).toHaveAttribute('type', 'password');
  await expect(field).toHaveAttribute('autocomplete', 'current-password');
  await expect(page.getByLabel('Nama pengguna')).toHaveAttribute('autocomplete', 'username');
  const long = `  ${'kopi pagi '.repeat(40)}`;
  await paste(page, field, long);
  await expect(field).toHaveValue(long);
  await expect(async () => {
    await page.getByRole('button', { name: 'Tampilkan kata sandi' }).click({ timeout: 2_000 });
    await expect(field).toHaveAttribute('type', 'text', { timeout: 2_000 });
  }).toPass();
  await page.getByRole('button', { name: 'Sembunyikan kata sandi' }).click();
  await expect(field).toHaveAttribute('type', 'password');
  await expect(field).toHaveValue(long);
});

test('a new password is hidden, shown on demand and pasted; one that is too long is refused rather than cut, and so is one of the office', async ({ browser, baseURL, apiAs }) => {
  await newPerson(await apiAs('admin'), { username: 'ketik.sandi', name: 'Laras Ketik', role: 'frontliner', branchId: 'dps' });
  const context = await browserOf(browser, baseURL ?? '', 'ketik.sandi', PASSWORD);
  const page = await openTab(context, '/account/password');
  const [current, next, again] = [page.getByLabel('Kata sandi sekarang'), page.getByLabel('Kata sandi baru', { exact: true }), page.getByLabel('Ketik ulang kata sandi baru')];
  for (const field of [current, next, again]) await expect(field).toHaveAttribute('type', 'password');
  await expect(current).toHaveAttribute('autocomplete', 'current-password');
  for (const field of [next, again]) await expect(field).toHaveAttribute('autocomplete', 'new-password');
  await page.getByRole('checkbox').check();
  for (const field of [current, next, again]) await expect(field).toHaveAttribute('type', 'text');

  const change = async (password: string) => {
    await paste(page, current, PASSWORD);
    for (const field of [next, again]) await paste(page, field, password);
    await expect(next).toHaveValue(password);
    await page.getByRole('button', { name: 'Ganti kata sandi', exact: true }).click();
  };
  await change('kopi pagi hujan '.repeat(13));
  await expect(page.getByText(/paling banyak|terlalu panjang|200/i).first()).toBeVisible();
  await change('Denpasar-2026-BPJS');
  await expect(page.getByText(/bertumpu pada nama kantor/)).toBeVisible();
  await change('  Hujan Deras di Gunung  ');
  await expect(page.getByText('Kata sandi diganti.')).toBeVisible();
  await context.close();
});
