import { expect, type Page } from '@playwright/test';
import { HOTP, Secret } from 'otpauth';
import { DEMO_PASSWORD } from '../../prisma/seed/accounts';

const STEP_MS = 30_000;

/** A telephone that holds a secret (base 32, spaces allowed): each code is a later one than the last, as a used one is taken no more. */
export function telephoneWith(secret: string): { nextCode: () => string } {
  let last = 0;
  return {
    nextCode: () => {
      last = Math.max(last + 1, Math.floor(Date.now() / STEP_MS));
      return HOTP.generate({ secret: Secret.fromBase32(secret.replace(/\s/g, '')), counter: last, digits: 6 });
    },
  };
}

/** The first step at the sign-in page: the password. */
export async function givePassword(page: Page, username: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Nama pengguna').fill(username);
  await page.getByLabel('Kata sandi', { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
}

/** Waits until the console hears keys and clicks. */
export const listening = (page: Page): Promise<void> => page.locator('html[data-frame="listening"]').waitFor({ state: 'attached' });

/** Signs out by the person's menu. */
export async function signOut(page: Page): Promise<void> {
  await listening(page);
  await page.getByRole('button', { name: /^Akun/ }).click();
  await page.getByText('Keluar', { exact: true }).click();
  await expect(page).toHaveURL(/\/sign-in/);
}
