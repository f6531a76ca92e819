import { expect, test } from '../fixtures/test';

test('published figures are quoted with source and date, claims are marked, one scope is one address', async ({ pageAs }) => {
  const page = await pageAs('kepala.bdl');
  await page.goto('/reports/published');
  const quotation = (name: string) => page.getByRole('figure').filter({ hasText: name });
  await expect(page.getByRole('figure')).toHaveCount(30);
  await expect(quotation('Perubahan kunjungan ke kantor sesudah Mobile JKN')).toContainText('Klaim, tidak dipakai dalam perhitungan');
  await expect(quotation('Pengguna Mobile JKN di Bandar Lampung')).toContainText(/17\.768 orang.*Desember 2018.*Sumber: Wahyuni 2021/s);
  await page.getByRole('combobox', { name: 'Cakupan' }).selectOption({ label: 'Kantor Cabang Surabaya' });
  await expect(page).toHaveURL(/scope=branch/);
  await expect(page.getByRole('figure')).toHaveCount(2);
  await page.reload();
  await expect(page.getByRole('figure')).toHaveCount(2);
  await expect(page.getByText('−37,5%').or(page.getByText('-37,5%'))).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('figure')).toHaveCount(30);
});
