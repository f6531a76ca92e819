import { expect, test } from '../fixtures/test';

test('the language switches, stays, and both are complete on the desk', async ({ pageAs }) => {
  const page = await pageAs('loket.bdl');
  await page.goto('/desk');
  await page.getByRole('button', { name: /^Akun/ }).click();
  await page.getByText('English', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.goto('/transfers');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByText(/MISSING_MESSAGE/)).toHaveCount(0);
});

test('the palette and the sheet of keys open by key and close with Esc', async ({ pageAs }) => {
  const page = await pageAs('loket.bdl');
  await page.goto('/transfers');
  await page.getByRole('row').nth(1).waitFor();
  await page.keyboard.press('Shift+?');
  await expect(page.getByRole('dialog', { name: /Pintasan/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: /Palet/ })).toBeVisible();
  await page.keyboard.type('loket');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/desk/);
});

test('signing out ends the session on the server too', async ({ browser, baseURL }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${baseURL}/sign-in`);
  await page.getByLabel('Nama pengguna').fill('loket2.jyp');
  await page.getByLabel('Kata sandi', { exact: true }).fill('loket-demo-2026');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/desk/);
  await expect(page.locator('html')).toHaveAttribute('data-frame', 'listening');
  const stolen = await context.cookies();
  await page.getByRole('button', { name: /^Akun/ }).click();
  await page.getByText('Keluar', { exact: true }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await context.addCookies(stolen);
  await page.goto(`${baseURL}/desk`);
  await expect(page).toHaveURL(/\/sign-in/);
  await context.close();
});

test('wrong password and unknown user get the same words, beside the form', async ({ page }) => {
  const words: string[] = [];
  for (const username of ['loket.jyp', 'nobody.at.all']) {
    await page.goto('/sign-in');
    await page.getByLabel('Nama pengguna').fill(username);
    await page.getByLabel('Kata sandi', { exact: true }).fill('not the password');
    await page.getByRole('button', { name: 'Masuk', exact: true }).click();
    const alert = page.getByRole('alert').filter({ hasText: 'kata sandi' });
    await alert.waitFor();
    words.push((await alert.textContent()) ?? '');
    await expect(page.getByLabel('Nama pengguna')).toHaveValue(username);
  }
  expect(words[0]).toBe(words[1]);
});
