import { expect, type Page } from '@playwright/test';
import { DEMO_PASSWORD } from '../../prisma/seed/accounts';

/** Proves in the dialog of the frame that the account is one's own, for an account without a second factor. */
export async function proveByPassword(page: Page, password = DEMO_PASSWORD): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Buktikan ini memang pemilik akun' });
  await dialog.getByLabel('Kata sandi akun ini').fill(password);
  await dialog.getByRole('button', { name: 'Teruskan' }).click();
  await expect(dialog).toHaveCount(0);
}
