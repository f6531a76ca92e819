import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { DEMO_PASSWORD } from '../../prisma/seed/accounts';
import { EMERGENCY, openOfficeAccounts, type OfficeAccounts } from '../fixtures/office-accounts';
import { expect, test } from '../fixtures/test';
import { atTheLock, listening } from '../steps/sessions';
import { newPerson, PASSWORD } from '../steps/staff';

// One provider and one server with its settings for all of them; each has people of its own.
test.describe.configure({ mode: 'default', timeout: 90_000 });
let office: OfficeAccounts;
test.beforeAll(async () => {
  office = await openOfficeAccounts();
});
test.afterAll(() => office?.close());

/** Says at the provider's page who it is. */
async function identify(page: Page, subject: string): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Office account' })).toBeVisible();
  expect(new URL(page.url()).origin).toBe(office.issuer);
  await page.getByLabel('Account').fill(subject);
  await page.getByRole('button', { name: 'Continue' }).click();
}

/** By the one button of the sign-in page. Clicked before its script has come, it loads the same page again. */
async function goToProvider(page: Page): Promise<void> {
  await expect(async () => {
    await page.getByRole('button', { name: 'Masuk dengan akun kantor' }).click({ timeout: 2_000 });
    await expect(page.getByRole('heading', { name: 'Office account' })).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 30_000 });
}

/** Signs in from the console's page through the provider's. */
async function enter(page: Page, subject: string, to = ''): Promise<void> {
  await page.goto(`${office.origin}/sign-in${to}`);
  await goToProvider(page);
  await identify(page, subject);
}

/** Proves it in the window that the page opens. */
async function proveInWindow(page: Page, subject: string): Promise<void> {
  const opening = page.context().waitForEvent('page');
  await page.getByRole('dialog').getByRole('button', { name: 'Masuk kembali' }).click();
  const window = await opening;
  await goToProvider(window);
  await identify(window, subject);
}

/** The emergency account's form, which stands closed beneath the button. */
async function openEmergencyForm(page: Page): Promise<void> {
  await page.goto(`${office.origin}/sign-in`);
  await expect(page.getByLabel('Nama pengguna')).toBeHidden();
  await page.getByText('Akun darurat', { exact: true }).click();
}

test('the sign-in page leads to the provider and from there to the desk; another account’s password opens nothing', async ({ page }) => {
  await openEmergencyForm(page);
  await page.getByLabel('Nama pengguna').fill('loket.jyp');
  await page.getByLabel('Kata sandi', { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: /tidak cocok|salah/ })).toBeVisible();

  await enter(page, 'tirta.kantor');
  await expect(page).toHaveURL(`${office.origin}/desk`);
  await listening(page);
  await expect(page.getByRole('banner').getByText('Jayapura').first()).toBeVisible();
  expect((await page.context().cookies()).filter(({ value }) => value.includes('tirta'))).toEqual([]);

  // Left at the provider: the next request here is a stranger's.
  const away = await page.context().newPage();
  await away.goto(`${office.issuer}/session/end`);
  await away.getByRole('button', { name: /yes/i }).click();
  await expect(away).toHaveURL(/\/session\/end\/success/);
  await page.reload();
  await expect(page).toHaveURL(/\/sign-in/);
});

test('whom the provider knows and nobody gave a role is told so in words', async ({ page }) => {
  await enter(page, 'tamu.kantor');
  await expect(page).toHaveURL(/\/sign-in\?error=sso_no_role/);
  await expect(page.getByRole('alert').filter({ hasText: 'belum mempunyai peran di Loket' })).toBeVisible();
});

test('a locked screen opens again through the provider, for the same person alone, with the work as it was', async ({ page }) => {
  await enter(page, 'gilang.kantor', '?to=%2Freports%2Fmail');
  await expect(page).toHaveURL(`${office.origin}/reports/mail`);
  await listening(page);
  await page.getByLabel('Penerima').fill('kepala@example.go.id');
  await page.keyboard.press('Shift+F4');
  const lock = atTheLock(page);
  await expect(lock.screen).toBeVisible();
  await expect(lock.password).toHaveCount(0);

  await proveInWindow(page, 'sinta.kantor');
  await expect(lock.screen.getByText(/Yang masuk orang lain/)).toBeVisible();
  await expect(page.getByLabel('Penerima')).toBeHidden();
  await proveInWindow(page, 'gilang.kantor');
  await expect(lock.screen).toHaveCount(0);
  await expect(page.getByLabel('Penerima')).toHaveValue('kepala@example.go.id');
});

test('proof within the session is asked at the provider, and what was asked for goes on', async ({ page }) => {
  await enter(page, 'sinta.kantor', '?to=%2Faccount%2Fsessions');
  await expect(page.getByRole('heading', { level: 1, name: 'Sesi saya' })).toBeVisible();
  await listening(page);
  // As the server answers five minutes after the sign-in; from the second time on it answers itself.
  await page.route('**/api/session/end-all', (route) => route.fulfill({ status: 403, json: { stepUp: true } }), { times: 1 });
  await page.getByRole('button', { name: 'Keluar di semua tempat' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Keluar di semua tempat' }).click();
  const proof = page.getByRole('dialog', { name: 'Buktikan ini memang pemilik akun' });
  await expect(proof.getByLabel(/Kata sandi/)).toHaveCount(0);
  await proveInWindow(page, 'sinta.kantor');
  await expect(page).toHaveURL(/\/sign-in/);
});

test('the emergency account signs in with its password, which stands in the audit by itself', async ({ page, apiAs }) => {
  await newPerson(await apiAs('admin'), { username: EMERGENCY, name: 'Akun Darurat', role: 'admin', branchId: null });
  await openEmergencyForm(page);
  await page.getByLabel('Nama pengguna').fill(EMERGENCY);
  await page.getByLabel('Kata sandi', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
  await expect(page).toHaveURL(`${office.origin}/policies`);
  const auditor = await apiAs('auditor');
  const answer = await auditor.post('/api/audit/rows', {
    data: { from: null, to: null, officer: null, member: null, action: 'session.emergency_sign_in', after: null, limit: 5 },
    headers: { 'idempotency-key': randomUUID() },
  });
  expect(answer.status()).toBe(200);
  expect(await answer.text()).toContain('Akun Darurat');
});
