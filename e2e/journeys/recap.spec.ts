import { expect, test } from '../fixtures/test';

interface Recap {
  month: string;
  whole: { total: number; byStatus: Record<string, number> };
}

test('every number leads to its complaints, as many as it says', async ({ pageAs, apiAs }) => {
  const api = await apiAs('kepala.bdl');
  const { value: recap } = (await (await api.post('/api/recap/read', { data: { month: null, branchId: null } })).json()) as { value: Recap };
  const page = await pageAs('kepala.bdl');
  await page.goto('/recap');
  const table = page.getByRole('table', { name: 'Menurut saluran' });
  const foot = table.getByRole('row', { name: /^Jumlah/ });
  await expect(foot.getByRole('cell').last()).toHaveText(new Intl.NumberFormat('id-ID').format(recap.whole.total));
  const number = foot.getByRole('button', { name: /Dalam proses/ });
  await number.click();
  const list = page.getByRole('complementary', { name: 'Dalam proses' });
  await expect(list.getByRole('link')).toHaveCount(Math.min(recap.whole.byStatus.in_process ?? 0, 100));
  await expect(number).toHaveAttribute('aria-pressed', 'true');
  await expect(list.getByRole('link').first()).toHaveAttribute('href', /^\/complaints\/[0-9a-f-]{36}$/);
  await page.keyboard.press('Escape');
  await expect(list).toHaveCount(0);
});

test('months by keyboard and by address; the present one is the last', async ({ pageAs }) => {
  const page = await pageAs('aduan.bdl');
  await page.goto('/recap?month=2026-01');
  await expect(page.getByRole('heading', { level: 1, name: 'Rekap pengaduan Januari 2026' })).toBeVisible();
  await page.keyboard.press('[');
  await expect(page).toHaveURL(/month=2025-12/);
  await expect(page.getByRole('heading', { level: 1, name: 'Rekap pengaduan Desember 2025' })).toBeVisible();
  await page.keyboard.press(']');
  await expect(page).toHaveURL(/month=2026-01/);
  await page.goto('/recap');
  await expect(page.getByRole('button', { name: /Bulan berikutnya/ })).toBeDisabled();
});

test('the file holds what the tables are made of', async ({ pageAs }) => {
  const page = await pageAs('pusat');
  await page.goto('/recap');
  await page.getByLabel('Kantor', { exact: true }).selectOption('bdl');
  await expect(page).toHaveURL(/branch=bdl/);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Unduh CSV' }).click()]);
  expect(download.suggestedFilename()).toMatch(/^rkpng-\d{4}-\d{2}-bdl\.csv$/);
});

test('another branch’s recap is not there', async ({ apiAs }) => {
  const api = await apiAs('kepala.bdl');
  expect((await api.post('/api/recap/read', { data: { month: '2026-11', branchId: 'dps' } })).status()).toBe(404);
  expect((await api.post('/api/recap/cases', { data: { month: '2026-11', branchId: 'dps', cell: { channel: null, subject: null, status: null, within: null } } })).status()).toBe(404);
});
