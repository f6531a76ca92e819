import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test';
import { proveByPassword } from '../steps/proof';

const lines = (page: Page) => page.getByRole('table').locator('tbody tr');
const way = (page: Page) => page.getByRole('link', { name: 'Cetak seluruh daftar' });

test('a list goes on paper whole: every row of its filter, not only those that were loaded', async ({ pageAs, apiAs }) => {
  const question = { view: 'all', sort: 'requestedAt', descending: true };
  const api = await apiAs('kepala.sby');
  const { value: counts } = (await (await api.post('/api/transfers/counts', { data: question })).json()) as { value: { filtered: number } };
  const page = await pageAs('kepala.sby');
  await page.goto('/transfers?view=all');
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  await way(page).click();
  await expect(page).toHaveURL(/\/transfers\/print\?view=all$/);
  // More than a hundred rows leave only with proof, which another page of this account may have given already.
  const asked = page.getByRole('dialog', { name: 'Buktikan ini memang pemilik akun' });
  await expect(asked.or(lines(page)).first()).toBeVisible();
  if (await asked.isVisible()) await proveByPassword(page);
  await expect.poll(() => lines(page).count()).toBeGreaterThanOrEqual(Math.min(counts.filtered, 500));
  await expect(page.getByRole('status').filter({ hasText: 'baris' })).toContainText(counts.filtered > 500 ? /500 dari [\d.]+ baris/ : 'seluruhnya');
  await expect(page.getByRole('button', { name: /^Cetak/ })).toBeFocused();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('header.print-only').getByText('Kantor Cabang Surabaya')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Cetak/ })).toBeHidden();
  await page.emulateMedia({ media: null });
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/transfers\?view=all/);
});

test('what was searched for narrows the paper and stands in no address: after a reload nothing passes for it', async ({ pageAs, apiAs }) => {
  const api = await apiAs('supervisor.jyp');
  const { value: list } = (await (await api.post('/api/requests/rows', { data: { view: 'all', sort: 'requestedAt', descending: true, limit: 1 } })).json()) as { value: { rows: { reference: string }[] } };
  const [first] = list.rows;
  if (!first) throw new Error('no request');
  const page = await pageAs('supervisor.jyp');
  await page.goto('/requests?view=all');
  await page.getByLabel('Nomor permohonan atau nama').fill(first.reference);
  await expect(page.getByText(/^1 dari/)).toBeVisible();
  await way(page).click();
  await expect(page).toHaveURL(/\/requests\/print\?.*typed=1/);
  expect(page.url()).not.toContain(first.reference);
  await expect(lines(page)).toHaveCount(1);
  await expect(lines(page).first()).toContainText(first.reference);
  await page.reload();
  await expect(page.getByText('Kata pencarian tidak ikut di alamat')).toBeVisible();
  await expect(lines(page)).toHaveCount(0);
});

test('the paper of a list is a link: it opens with its filter, for those alone who may have the list', async ({ pageAs }) => {
  const page = await pageAs('supervisor.bdl');
  await page.goto('/visits/print?service=newborn&hour=9');
  await expect(page.getByRole('heading', { level: 1, name: 'Kunjungan' })).toBeVisible();
  await expect(page.getByText(/Pendaftaran bayi baru lahir/).first()).toBeVisible();
  const handler = await pageAs('aduan.bdl');
  await handler.goto('/visits/print');
  await expect(handler.getByRole('heading', { level: 1, name: 'Halaman ini di luar peran akun' })).toBeVisible();
});

for (const [list, account] of [['/complaints', 'kepala.dps'], ['/visits', 'kepala.dps'], ['/audit', 'auditor']] as const) {
  test(`${list} leads to its paper`, async ({ pageAs }) => {
    const page = await pageAs(account);
    await page.goto(list);
    await expect(way(page)).toHaveAttribute('href', new RegExp(`^${list}/print(\\?|$)`));
  });
}
