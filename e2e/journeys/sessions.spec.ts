import { expect, test } from '../fixtures/test';
import { askAs, atTheLock, browserOf, listening, openTab, proveIn } from '../steps/sessions';
import { newPerson, PASSWORD } from '../steps/staff';

/** Others use it too, each in a session of its own; nobody gives it a second factor or a wrong password. */
const PERSON = 'wilayah3';

test('locked by one key while typing: nothing is left to see, reach or ask; the password brings back every word', async ({ browser, baseURL }) => {
  const context = await browserOf(browser, baseURL ?? '', PERSON);
  const page = await openTab(context, '/reports/mail');
  const lock = atTheLock(page);
  const recipients = page.getByLabel('Penerima');
  await recipients.fill('kepala@example.go.id, wakil@');
  await page.keyboard.press('Shift+F4');

  await expect(lock.screen).toBeVisible();
  await expect(lock.password).toBeFocused();
  await expect(recipients).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(0);
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page).toHaveTitle(/Layar terkunci/);
  for (let press = 0; press < 8; press += 1) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement === document.body || document.activeElement?.closest('dialog[open]') !== null)).toBe(true);
  }
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await expect(lock.screen).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await page.emulateMedia({ media: 'print' });
  await expect(recipients).toBeHidden();
  expect(await page.locator('#main').evaluate((main) => main.getClientRects().length)).toBe(0);
  await page.emulateMedia({ media: 'screen' });

  await expect.poll(() => askAs(context, baseURL ?? '', 'session/list')).toEqual({ status: 423, body: { problem: 'locked' } });
  expect((await askAs(context, baseURL ?? '', 'reports/mail/list')).status).toBe(423);
  expect((await context.request.get('/api/events')).status()).toBe(423);
  expect(await (await context.request.get('/reports/mail')).text()).not.toContain('Penerima');

  await lock.open('kata sandi yang salah');
  await expect(lock.alert).toHaveText(/Kata sandi tidak cocok/);
  await lock.open('');
  await expect(lock.alert).toHaveText(/Ketik kata sandi/);
  await lock.open();
  await expect(lock.screen).toHaveCount(0);
  await expect(recipients).toBeFocused();
  await expect(recipients).toHaveValue('kepala@example.go.id, wakil@');
  await expect(page).not.toHaveTitle(/Layar terkunci/);
  expect((await askAs(context, baseURL ?? '', 'session/list')).status).toBe(200);
  await context.close();
});

test('a reload while locked shows the lock alone; the password loads the page at the same address', async ({ browser, baseURL }) => {
  const context = await browserOf(browser, baseURL ?? '', PERSON);
  const page = await openTab(context, '/reports/mail?from=menu');
  const lock = atTheLock(page);
  await page.getByRole('button', { name: /^Akun/ }).click();
  await page.getByRole('button', { name: /Kunci layar/ }).click();
  await expect(lock.screen).toBeVisible();
  await expect.poll(async () => (await askAs(context, baseURL ?? '', 'session/list')).status).toBe(423);

  await page.reload();
  await expect(lock.screen).toBeVisible();
  await expect(page.getByLabel('Penerima')).toHaveCount(0);
  await page.goto('/transfers');
  await expect(lock.screen).toBeVisible();
  await expect(page.getByRole('grid')).toHaveCount(0);
  await page.goto('/reports/mail?from=menu');
  await lock.open();
  await expect(page.getByLabel('Penerima')).toBeVisible();
  await expect(page).toHaveURL(/\/reports\/mail\?from=menu$/);
  await context.close();
});

test('all tabs of the browser lock and open together, each with what was typed in it', async ({ browser, baseURL }) => {
  const context = await browserOf(browser, baseURL ?? '', PERSON);
  const first = await openTab(context, '/reports/mail');
  await first.getByLabel('Penerima').fill('pertama@example.go.id');
  const second = await openTab(context, '/reports/mail');
  await second.getByLabel('Penerima').fill('kedua@example.go.id');
  await second.keyboard.press('Shift+F4');
  for (const page of [first, second]) await expect(atTheLock(page).screen).toBeVisible();
  await atTheLock(second).open();
  await expect(second.getByLabel('Penerima')).toHaveValue('kedua@example.go.id');
  await expect(atTheLock(first).screen).toHaveCount(0);
  await expect(first.getByLabel('Penerima')).toHaveValue('pertama@example.go.id');
  await context.close();
});

test('leaving from the lock ends the session', async ({ browser, baseURL }) => {
  const context = await browserOf(browser, baseURL ?? '', PERSON);
  const stolen = await context.cookies();
  const page = await openTab(context, '/reports/mail');
  await page.keyboard.press('Shift+F4');
  await atTheLock(page).screen.getByRole('button', { name: 'Keluar' }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await context.addCookies(stolen);
  expect((await askAs(context, baseURL ?? '', 'session/unlock', { password: 'loket-demo-2026' })).status).toBe(401);
  await context.close();
});

test('own sessions: another one is ended and knows it at once, then all of them', async ({ browser, baseURL, apiAs }) => {
  // All sessions are counted and ended here: nobody else may have one.
  await newPerson(await apiAs('admin'), { username: 'wayan.sesi', name: 'Wayan Sudarsana', role: 'manager', branchId: 'dps' });
  const another = () => browserOf(browser, baseURL ?? '', 'wayan.sesi', PASSWORD);
  const [here, there, elsewhere] = [await another(), await another(), await another()];
  const abroad = await openTab(there, '/reports/mail');
  await abroad.getByLabel('Penerima').fill('jauh@example.go.id');
  const page = await openTab(here, '/reports/mail');
  await page.getByRole('button', { name: /^Akun/ }).click();
  await page.getByRole('link', { name: 'Sesi saya' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sesi saya' })).toBeVisible();
  const rows = page.getByRole('table').getByRole('row');
  await expect(rows).toHaveCount(4);
  await expect(rows.nth(1)).toContainText('Sesi ini');
  await expect(rows.nth(1).getByRole('button')).toHaveCount(0);

  const { sessions } = ((await askAs(there, baseURL ?? '', 'session/list')).body as { value: { sessions: { id: string; current: boolean }[] } }).value;
  const id = sessions.find(({ current }) => current)?.id;
  expect(await askAs(here, baseURL ?? '', 'session/end', { id })).toEqual({ status: 403, body: { stepUp: true } });
  await proveIn(here, baseURL ?? '', PASSWORD);
  expect((await askAs(here, baseURL ?? '', 'session/end', { id })).status).toBe(200);
  await expect(abroad.getByRole('dialog', { name: 'Sesi berakhir' })).toBeVisible();
  await expect(abroad.getByLabel('Penerima')).toBeHidden();
  expect((await askAs(there, baseURL ?? '', 'session/list')).status).toBe(401);
  expect((await askAs(here, baseURL ?? '', 'session/end', { id })).status).toBe(404);

  await page.reload();
  await listening(page);
  await expect(rows).toHaveCount(3);
  await rows.nth(2).getByRole('button', { name: /^Akhiri sesi/ }).click();
  await expect(page.getByText('1 sesi diakhiri.').first()).toBeVisible();
  await expect(rows).toHaveCount(2);
  expect((await askAs(elsewhere, baseURL ?? '', 'session/list')).status).toBe(401);

  await abroad.getByLabel('Kata sandi').fill(PASSWORD);
  await abroad.keyboard.press('Enter');
  await expect(abroad.getByLabel('Penerima')).toHaveValue('jauh@example.go.id');
  await page.getByRole('button', { name: 'Keluar di semua tempat' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Keluar di semua tempat' }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  // The stream of that tab opens again a few seconds after the password.
  await expect(abroad.getByRole('dialog', { name: 'Sesi berakhir' })).toBeVisible({ timeout: 30_000 });
  for (const context of [here, there, elsewhere]) await context.close();
});

test('a page whose session is over, and to which nobody comes back, is left with everything in it', async ({ browser, baseURL }) => {
  const context = await browserOf(browser, baseURL ?? '', PERSON);
  const page = await openTab(context, '/reports/mail');
  await page.getByLabel('Penerima').fill('ditinggal@example.go.id');
  await page.clock.install();
  const { sessions } = ((await askAs(context, baseURL ?? '', 'session/list')).body as { value: { sessions: { id: string; current: boolean }[] } }).value;
  await proveIn(context, baseURL ?? '');
  expect((await askAs(context, baseURL ?? '', 'session/end', { id: sessions.find(({ current }) => current)?.id })).status).toBe(200);
  await expect(page.getByRole('dialog', { name: 'Sesi berakhir' })).toBeVisible({ timeout: 30_000 });
  await page.clock.fastForward('10:00');
  await expect(page.getByRole('dialog', { name: 'Sesi berakhir' })).toBeVisible();
  await page.clock.fastForward('06:00');
  await expect(page).toHaveURL(/\/sign-in\?to=%2Freports%2Fmail$/);
  await expect(page.getByLabel('Penerima')).toHaveCount(0);
  await context.close();
});

test('a session that is over leads to the sign-in and back to the same address', async ({ browser, baseURL }) => {
  const context = await browserOf(browser, baseURL ?? '', PERSON);
  const { sessions } = ((await askAs(context, baseURL ?? '', 'session/list')).body as { value: { sessions: { id: string }[] } }).value;
  await proveIn(context, baseURL ?? '');
  expect((await askAs(context, baseURL ?? '', 'session/end', { id: sessions[0]?.id })).status).toBe(200);
  const page = await context.newPage();
  await page.goto('/reports/mail?from=link');
  await expect(page).toHaveURL(/\/sign-in\?to=/);
  await page.getByLabel('Nama pengguna').fill(PERSON);
  await page.getByLabel('Kata sandi', { exact: true }).fill('loket-demo-2026');
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
  await expect(page).toHaveURL(/\/reports\/mail\?from=link$/);
  await context.close();
});

test('what ends or locks a session takes nothing but itself: strange bodies change nothing', async ({ browser, baseURL }) => {
  const context = await browserOf(browser, baseURL ?? '', 'supervisor.sby');
  for (const path of ['session/lock', 'session/end-others', 'session/end-all']) {
    for (const data of [null, [], 'x', 1, { unknown: true }, { id: 'x'.repeat(10_000) }, { '\u0000': 'a\u0000b' }]) {
      expect([400, 415, 422], JSON.stringify(data)?.slice(0, 40)).toContain((await askAs(context, baseURL ?? '', path, data)).status);
    }
    const foreign = await context.request.post(`/api/${path}`, { data: {}, headers: { origin: 'https://example.org', 'idempotency-key': crypto.randomUUID() } });
    expect(foreign.status()).toBe(403);
  }
  expect((await askAs(context, baseURL ?? '', 'session/list')).status).toBe(200);
  await context.close();
});

test('after signing in a person is told what was refused elsewhere, and puts it away', async ({ browser, baseURL, apiAs, playwright }) => {
  await newPerson(await apiAs('admin'), { username: 'kabar.masuk', name: 'Putu Kabar', role: 'frontliner', branchId: 'dps' });
  const stranger = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { 'x-forwarded-for': '203.0.113.9' } });
  const { csrfToken } = (await (await stranger.get('/api/auth/csrf')).json()) as { csrfToken: string };
  for (const password of ['tebakan pertama', 'tebakan kedua']) {
    expect((await stranger.post('/api/auth/callback/credentials', { form: { csrfToken, json: 'true', username: 'kabar.masuk', password } })).status()).toBe(401);
  }
  await stranger.dispose();

  const context = await browserOf(browser, baseURL ?? '', 'kabar.masuk', PASSWORD);
  const page = await openTab(context, '/desk');
  const news = page.getByRole('complementary', { name: 'Kabar tentang akun ini' });
  await expect(news).toContainText('2 percobaan masuk dengan akun ini ditolak');
  await expect(news).toContainText('2 percobaan dari 203.0.113.9');
  await news.getByRole('button', { name: 'Tutup' }).click();
  await expect(news).toHaveCount(0);
  await expect(page.getByRole('main')).toBeFocused();
  await page.goto('/account/sessions');
  await expect(page.getByRole('main').getByText('2 percobaan dari 203.0.113.9')).toBeVisible();
  await context.close();
});
