import { expect, test } from '../fixtures/test';
import { atTheDesk } from '../steps/desk';
import { LOCALE_COOKIE } from '../../lib/messages/locale';
import { CASES } from '../../prisma/seed/cases';

const { sitiRahayu } = CASES;

test('a summary is printed from the record by keyboard: card, family, back', async ({ pageAs }) => {
  const page = await pageAs('loket.bdl');
  await atTheDesk(page).openRecord(sitiRahayu.nik, 'SITI RAHAYU');
  await page.keyboard.press('c');
  await expect(page.getByRole('heading', { level: 1, name: 'Ringkasan kartu peserta JKN' })).toBeVisible();
  const paper = page.getByRole('article');
  await expect(paper).toContainText('SITI RAHAYU');
  await expect(paper).toContainText(`•••• ${sitiRahayu.nik.slice(-4)}`);
  await expect(paper).toContainText('Kantor Cabang Bandar Lampung');
  expect(await page.content()).not.toMatch(new RegExp(sitiRahayu.nik.slice(4, 12)));
  await expect(page.getByRole('button', { name: 'Cetak' })).toBeFocused();
  expect(await page.title()).not.toContain('SITI');

  await page.keyboard.press('f');
  await expect(page.getByRole('heading', { level: 1, name: 'Ringkasan keluarga peserta JKN' })).toBeVisible();
  for (const name of ['SITI RAHAYU', 'BUDI SANTOSO', 'AISYAH PUTRI SANTOSO', 'RIZKY SANTOSO']) await expect(paper.getByRole('rowheader', { name: new RegExp(name) })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Cetak' })).toBeFocused();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Ringkasan keluarga peserta JKN' })).toBeVisible();

  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1, name: 'SITI RAHAYU' })).toBeVisible();
});

test('the paper is Indonesian whatever the screen speaks, and comes as a PDF that names nobody', async ({ pageAs, apiAs, baseURL }) => {
  const page = await pageAs('loket.bdl');
  await page.context().addCookies([{ name: LOCALE_COOKIE, value: 'en', url: baseURL ?? '' }]);
  await page.goto(`/members/${sitiRahayu.id}/print`);
  await expect(page.locator('html')).toHaveAttribute('lang', /^en/);
  await expect(page.getByRole('heading', { level: 1, name: 'Ringkasan kartu peserta JKN' })).toBeVisible();
  for (const kind of ['card', 'family']) {
    const answer = await (await apiAs('loket.bdl')).get(`/api/members/${sitiRahayu.id}/paper?kind=${kind}`);
    expect(answer.headers()['content-type']).toBe('application/pdf');
    expect(answer.headers()['content-disposition']).not.toMatch(/siti/i);
    expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-');
  }
  expect((await (await apiAs('kepala.bdl')).get(`/api/members/${sitiRahayu.id}/paper?kind=card`)).status()).toBe(403);
});
