import { randomUUID } from 'node:crypto';
import { DEMO_PASSWORD } from '../../prisma/seed/accounts';
import { CASES } from '../../prisma/seed/cases';
import { expect, test } from '../fixtures/test';

const dorkas = CASES.jypAlmostThreeMonths;

test('more numbers shown than the hour allows: refused in words, and the supervisor finds it on the watch list', async ({ apiAs, pageAs }) => {
  const api = await apiAs('aduan.jyp');
  // Beyond a few within minutes they are shown to somebody who proved themselves alone.
  const proved = await api.post('/api/session/step-up', { data: { proof: DEMO_PASSWORD }, headers: { 'idempotency-key': randomUUID() } });
  expect(proved.status()).toBe(200);
  let status = 200;
  let tries = 0;
  for (; status === 200 && tries < 400; tries += 1) status = (await api.post('/api/members/reveal', { data: { memberId: dorkas.id, field: 'cardNumber' } })).status();
  expect(status).toBe(429);
  const refused = await api.post('/api/members/reveal', { data: { memberId: dorkas.id, field: 'cardNumber' } });
  expect(Number(refused.headers()['retry-after'])).toBeGreaterThan(0);
  expect(await refused.json()).toMatchObject({ limited: { what: 'reveal' } });

  const page = await pageAs('supervisor.jyp');
  await page.goto('/desk');
  const link = page.getByRole('navigation', { name: 'Area kerja' }).getByRole('link', { name: /Daftar pantauan.*temuan belum dilihat/ });
  await link.click();
  await expect(page).toHaveURL(/\/watch$/);
  const row = page.getByRole('row').filter({ hasText: 'Marthina Kambu' });
  await expect(row).toContainText(/Melampaui batas .* penampilan nomor lengkap/);
  await row.getByRole('button', { name: /^Catat sudah dilihat/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Catat sudah dilihat' }).click();
  await expect(dialog.getByText('Terlalu pendek.')).toBeVisible();
  await dialog.getByLabel('Catatan').fill('Pemeriksaan mutu data yang disetujui kepala cabang.');
  await dialog.getByRole('button', { name: 'Catat sudah dilihat' }).click();
  await expect(page.getByText('Temuan dicatat sudah dilihat')).toBeVisible();
  await page.getByRole('tab', { name: /Sudah dilihat/ }).click();
  await expect(page.getByText('Dinilai wajar: Pemeriksaan mutu data yang disetujui kepala cabang.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Dinilai wajar: Pemeriksaan mutu data yang disetujui kepala cabang.')).toBeVisible();
});

test('a public figure is marked by number and the mark is taken away', async ({ pageAs }) => {
  const page = await pageAs('supervisor.jyp');
  await page.goto('/watch');
  await page.getByLabel('NIK atau nomor kartu').fill('12');
  await page.getByLabel('Alasan menandai').fill('Anggota dewan');
  await page.getByRole('button', { name: 'Tandai tokoh publik' }).click();
  await expect(page.getByText('Tulis 16 angka NIK atau 13 angka kartu.')).toBeVisible();
  await page.getByLabel('NIK atau nomor kartu').fill(dorkas.nik);
  await page.getByRole('button', { name: 'Tandai tokoh publik' }).click();
  await expect(page.getByText('Peserta ditandai tokoh publik')).toBeVisible();
  await page.getByRole('button', { name: `Cabut tanda: ${dorkas.name}` }).click();
  await expect(page.getByText('Tanda dicabut')).toBeVisible();
  await expect(page.getByRole('button', { name: `Cabut tanda: ${dorkas.name}` })).toHaveCount(0);
});

test('nobody else reads the watch list', async ({ apiAs }) => {
  for (const username of ['loket.bdl', 'kepala.bdl', 'cc165']) {
    const api = await apiAs(username);
    expect(await (await api.get('/watch')).text()).not.toContain('Marthina Kambu');
    expect((await api.post('/api/watch/look', { data: { id: randomUUID(), version: 1, verdict: 'reasonable', note: 'Sudah diperiksa' }, headers: { 'idempotency-key': randomUUID() } })).status()).toBe(403);
  }
});
